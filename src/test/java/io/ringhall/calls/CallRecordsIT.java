package io.ringhall.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.tenancy.TenantAccess;
import io.ringhall.testing.SpringHouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** From the journal into the database and out again. Each test has a journal of its own; nothing runs but its own rounds. */
class CallRecordsIT extends SpringHouse {
    @TempDir
    private Path folder;

    @Autowired
    private CallStore store;

    @Autowired
    private CallHistory history;

    @Autowired
    private JdbcTemplate jdbc;

    private TenantAccess tenant;

    @BeforeEach
    void tenant() {
        tenant = freshTenant();
    }

    @Test
    void a_finished_call_is_read_back_with_legs_trace_and_times() throws IOException {
        var writer = process();
        writer.journal.write(call("a1").build());
        writer.rounds();

        var found = history.find(tenant, id("a1")).orElseThrow();

        assertThat(found.call().outcome()).isEqualTo(CallOutcome.ANSWERED);
        assertThat(found.call().answeredBy()).isEqualTo("102");
        assertThat(found.call().waitSeconds()).isEqualTo(12);
        assertThat(found.call().talkSeconds()).isEqualTo(78);
        assertThat(found.call().startedAt()).isEqualTo(Instant.ofEpochMilli(SampleCalls.START));
        assertThat(found.legs()).extracting(CallLeg::member).containsExactly("102", "103");
        assertThat(found.legs().get(1).result()).isEqualTo("busy");
        assertThat(found.trace()).extracting(CallTrace::kind).containsExactly("arrived", "skipped");
    }

    @Test
    void a_replay_stores_nothing_twice() throws IOException {
        var dying = process();
        for (int i = 0; i < 50; i++) {
            dying.journal.write(call("b" + i).build());
        }
        // the batch reached the database, but the process died before it could note that
        store.write(dying.journal.read(500), dying.journal.identity());
        nextProcess().rounds();

        assertThat(count()).isEqualTo(50);
        assertThat(jdbc.queryForObject(
                        "select count(*) from call_legs where call_id like ?", Long.class, tenant.domain() + "-b%"))
                .isEqualTo(100);
    }

    @Test
    void an_answered_call_whose_process_died_becomes_an_interrupted_one() throws IOException {
        var dying = process();
        dying.journal.write(call("c1").stillUp().build());
        dying.journal.tend(SampleCalls.START + 60_000);
        nextProcess().rounds();

        var call = history.find(tenant, id("c1")).orElseThrow().call();
        assertThat(call.endedWith()).isEqualTo("interrupted");
        assertThat(call.outcome()).isEqualTo(CallOutcome.ANSWERED);
        assertThat(call.talkSeconds()).isEqualTo(48);
    }

    @Test
    void an_answered_call_already_stored_is_interrupted_as_well() throws IOException {
        var dying = process();
        dying.journal.write(call("d1").stillUp().build());
        dying.rounds();
        assertThat(history.find(tenant, id("d1")).orElseThrow().call().endedAt()).isNull();

        nextProcess().rounds();

        assertThat(history.find(tenant, id("d1")).orElseThrow().call().endedWith()).isEqualTo("interrupted");
    }

    @Test
    void calls_of_another_node_stay_up() throws IOException {
        var other = new Process(folder.resolve("other"), SampleCalls.START - 1);
        other.journal.write(call("e1").stillUp().build());
        other.rounds();

        nextProcess().rounds();

        assertThat(history.find(tenant, id("e1")).orElseThrow().call().endedAt()).isNull();
    }

    @Test
    void a_finished_record_is_never_undone_by_an_older_one() throws IOException {
        var writer = process();
        writer.journal.write(call("f1").build());
        writer.rounds();
        writer.journal.write(call("f1").stillUp().build());
        writer.rounds();

        assertThat(history.find(tenant, id("f1")).orElseThrow().call().talkSeconds()).isEqualTo(78);
    }

    @Test
    void a_record_the_database_refuses_is_set_aside_and_holds_up_no_other() throws IOException {
        var writer = process();
        writer.journal.write(call("g1").build());
        writer.journal.write(call("x".repeat(150)).build());
        writer.journal.write(call("g2").build());
        writer.rounds();

        assertThat(count()).isEqualTo(2);
        try (var files = Files.list(folder.resolve("set-aside"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_call_of_a_deleted_tenant_is_dropped_and_holds_up_no_other() throws IOException {
        var writer = process();
        writer.journal.write(SampleCalls.answered("gone").domain("deleted.example.com").build());
        writer.journal.write(call("h1").build());
        writer.rounds();

        assertThat(count()).isEqualTo(1);
        assertThat(writer.journal.segments()).isEqualTo(1);
    }

    @Test
    void pages_show_every_call_once_even_when_newer_ones_come_in_between() throws IOException {
        var writer = process();
        for (int i = 0; i < 25; i++) {
            writer.journal.write(call("p%02d".formatted(i)).later(i / 5 * 1000L).build()); // five at the same instant
        }
        writer.rounds();

        var seen = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            var page = history.page(tenant, CallFilter.ALL, cursor, 7);
            page.items().forEach(call -> seen.add(call.id()));
            cursor = page.next();
            writer.journal.write(call("new" + seen.size()).later(100_000).build());
            writer.rounds();
        } while (cursor != null);

        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        assertThat(seen.getFirst()).startsWith(id("p2"));
    }

    @Test
    void filters_find_what_they_say() throws IOException {
        var writer = process();
        writer.journal.write(call("q1").build());
        writer.journal.write(
                SampleCalls.abandoned(id("q2")).domain(tenant.domain()).later(60_000).build());
        writer.rounds();
        var start = Instant.ofEpochMilli(SampleCalls.START);

        assertThat(ids(CallFilter.ALL.withOutcome(CallOutcome.ABANDONED))).containsExactly(id("q2"));
        assertThat(ids(CallFilter.ALL.withNumber("102"))).containsExactly(id("q1"));
        assertThat(ids(CallFilter.ALL.withNumber("%"))).isEmpty();
        assertThat(ids(CallFilter.ALL.withGroup("600"))).hasSize(2);
        assertThat(ids(CallFilter.ALL.withGroup("601"))).isEmpty();
        assertThat(ids(CallFilter.ALL.between(start.plusSeconds(1), null))).containsExactly(id("q2"));
        assertThat(ids(CallFilter.ALL.between(start, start.plusSeconds(1)))).containsExactly(id("q1"));
    }

    @Test
    void a_tenant_sees_its_own_calls_only() throws IOException {
        var writer = process();
        writer.journal.write(call("r1").build());
        writer.rounds();
        var other = freshTenant();

        assertThat(history.find(other, id("r1"))).isEmpty();
        assertThat(history.page(other, CallFilter.ALL, null, 50).items()).isEmpty();
    }

    /** One life of the process: its journal and its writer, which runs only when told. */
    private final class Process {
        private final CallJournal journal;
        private final CallWriter writer;

        Process(Path where, long bornAt) throws IOException {
            journal = new CallJournal(where, 64 * 1024);
            writer = new CallWriter(journal, store, bornAt);
        }

        void rounds() {
            for (int i = 0; i < 3; i++) {
                writer.round();
            }
        }
    }

    private Process process() throws IOException {
        return new Process(folder, SampleCalls.START - 1);
    }

    private Process nextProcess() throws IOException {
        return new Process(folder, SampleCalls.START + 3_600_000);
    }

    private String id(String name) {
        return tenant.domain() + "-" + name;
    }

    private SampleCalls call(String name) {
        return SampleCalls.answered(id(name)).domain(tenant.domain());
    }

    private List<String> ids(CallFilter filter) {
        return history.page(tenant, filter, null, 50).items().stream().map(CallData::id).toList();
    }

    private int count() {
        return Set.copyOf(ids(CallFilter.ALL)).size();
    }
}
