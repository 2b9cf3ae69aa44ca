package io.ringhall.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import io.ringhall.engine.EnginePorts.AgentLogin;
import io.ringhall.engine.flag.FlagMemory;
import io.ringhall.engine.flag.FlagMemory.Forced;
import io.ringhall.persistence.DataFolder;
import io.ringhall.persistence.DatabaseState;
import io.ringhall.persistence.SecretVault;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A start without the database: nothing may be asked of it, and what people chose is as they left it. */
class KeptChoicesTest {
    private static final FlagMemory NIGHT = new FlagMemory(new Forced(true, 0, 1_795_000_000_000L, "101"), LocalDate.of(2026, 12, 24));

    @TempDir
    private Path folder;

    /** Fails the test that lets anything ask it. */
    private final JdbcTemplate unreachable = mock(JdbcTemplate.class);

    @Test
    void a_flag_that_was_set_is_set_after_a_start_without_the_database() {
        var before = flags();
        before.changed("12", NIGHT);
        before.changed("13", new FlagMemory(null, null));
        before.keep();

        assertThat(flags().load()).containsEntry("12", NIGHT).hasSize(2);
        verifyNoInteractions(unreachable);
    }

    @Test
    void who_was_logged_in_to_a_queue_is_logged_in_after_a_start_without_the_database() {
        var before = agents();
        before.changed(new AgentLogin("a.example.com", "702", "101", true));
        before.changed(new AgentLogin("a.example.com", "702", "102", true));
        before.changed(new AgentLogin("a.example.com", "702", "102", false));
        before.keep();

        assertThat(agents().load())
                .containsExactlyInAnyOrder(
                        new AgentLogin("a.example.com", "702", "101", true), new AgentLogin("a.example.com", "702", "102", false));
        verifyNoInteractions(unreachable);
    }

    @Test
    void a_second_start_without_the_database_remembers_what_the_first_one_did() {
        var before = flags();
        before.changed("12", NIGHT);
        before.keep();
        flags().load();
        var second = flags();
        second.load();
        second.changed("14", NIGHT);
        second.keep();

        assertThat(flags().load()).containsOnlyKeys("12", "14");
    }

    @Test
    void with_nothing_kept_there_is_nothing() {
        assertThat(flags().load()).isEmpty();
        assertThat(agents().load()).isEmpty();
    }

    private StoredFlags flags() {
        return new StoredFlags(unreachable, new DatabaseState(), new DataFolder(folder), new SecretVault(new DataFolder(folder)));
    }

    private StoredAgents agents() {
        return new StoredAgents(unreachable, new DatabaseState(), new DataFolder(folder), new SecretVault(new DataFolder(folder)));
    }
}
