package io.ringhall.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
    private Instant now = Instant.EPOCH;
    private final LoginThrottle throttle = new LoginThrottle(() -> now);

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed("alice", "192.0.2.1");
        }
    }

    @Test
    void a_few_typing_mistakes_cost_nothing() {
        fail(4);

        assertThat(throttle.wait("alice", "192.0.2.1")).isZero();
    }

    @Test
    void from_the_fifth_failure_the_wait_doubles_up_to_five_minutes() {
        fail(5);
        assertThat(throttle.wait("alice", "192.0.2.1")).isEqualTo(Duration.ofSeconds(1));
        fail(1);
        assertThat(throttle.wait("alice", "192.0.2.1")).isEqualTo(Duration.ofSeconds(2));
        fail(20);
        assertThat(throttle.wait("alice", "192.0.2.1")).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void the_wait_passes() {
        fail(5);
        now = now.plusSeconds(2);

        assertThat(throttle.wait("alice", "192.0.2.1")).isZero();
    }

    @Test
    void somebody_elses_guessing_does_not_lock_the_user_out() {
        fail(10);

        assertThat(throttle.wait("alice", "198.51.100.7")).isZero();
    }

    @Test
    void a_source_that_tries_many_names_is_slowed_down_as_a_whole() {
        for (int i = 0; i < 31; i++) {
            throttle.failed("user" + i, "192.0.2.1");
        }

        assertThat(throttle.wait("never-tried", "192.0.2.1")).isPositive();
    }

    @Test
    void success_clears_the_count() {
        fail(4);
        throttle.succeeded("alice", "192.0.2.1");
        fail(4);

        assertThat(throttle.wait("alice", "192.0.2.1")).isZero();
    }
}
