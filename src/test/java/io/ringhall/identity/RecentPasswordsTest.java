package io.ringhall.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecentPasswordsTest {
    private Instant now = Instant.EPOCH;
    private final RecentPasswords recent = new RecentPasswords(() -> now);

    @Test
    void a_password_proved_a_moment_ago_is_known() {
        recent.remember("alice", "secret", "hash-1");

        assertThat(recent.knows("alice", "secret", "hash-1")).isTrue();
        assertThat(recent.knows("alice", "Secret", "hash-1")).isFalse();
        assertThat(recent.knows("bob", "secret", "hash-1")).isFalse();
    }

    @Test
    void a_changed_password_makes_the_old_one_unknown_at_once() {
        recent.remember("alice", "secret", "hash-1");

        assertThat(recent.knows("alice", "secret", "hash-2")).isFalse();
    }

    @Test
    void it_forgets_after_five_minutes() {
        recent.remember("alice", "secret", "hash-1");
        now = now.plusSeconds(301);

        assertThat(recent.knows("alice", "secret", "hash-1")).isFalse();
    }
}
