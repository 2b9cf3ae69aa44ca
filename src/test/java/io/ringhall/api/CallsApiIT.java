package io.ringhall.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringhall.engine.EnginePorts;
import io.ringhall.engine.report.CallRecord;
import io.ringhall.engine.report.LegRecord;
import io.ringhall.engine.report.TraceEntry;
import io.ringhall.tenancy.TenantAccess;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CallsApiIT extends RestHouse {
    private static final long START = 1_790_000_000_000L;

    @Autowired
    private EnginePorts ports;

    private TenantAccess tenant;
    private String calls;

    @BeforeEach
    void tenant() {
        tenant = freshTenant();
        calls = "/" + tenant.domain() + "/calls";
    }

    @Test
    void a_call_the_engine_wrote_is_there_in_the_shape_of_the_contract() {
        ports.records().write(call("one", 0));
        awaitCalls(1);

        var call = get(calls).is(200).body().at("/items/0");
        assertThat(call.propertyNames())
                .contains("id", "from", "to", "group", "outcome", "answeredBy", "stage", "startedAt", "waitSeconds", "talkSeconds", "trace");
        assertThat(call.at("/outcome").asString()).isEqualTo("answered");
        assertThat(call.at("/startedAt").asString()).isEqualTo("2026-09-21T14:13:20Z");
        assertThat(call.at("/waitSeconds").asInt()).isEqualTo(12);
        assertThat(call.at("/trace/0/detail").asString()).isEqualTo("104 has no registered phone");
        assertThat(call.has("legs")).isFalse();
        assertThat(get(calls + "/" + call.at("/id").asString()).is(200).body().at("/legs/0/member").asString())
                .isEqualTo("102");
    }

    @Test
    void pages_lead_to_each_other_and_the_last_one_says_so() {
        for (int i = 0; i < 5; i++) {
            ports.records().write(call("p" + i, i));
        }
        awaitCalls(5);

        var first = get(calls + "?limit=3").is(200).body();
        assertThat(first.at("/items")).hasSize(3);
        var second = get(calls + "?limit=3&cursor=" + first.at("/next").asString()).is(200).body();
        assertThat(second.at("/items")).hasSize(2);
        assertThat(second.has("next")).isTrue();
        assertThat(second.at("/next").isNull()).isTrue();
    }

    @Test
    void nonsense_in_a_query_is_refused_at_its_parameter() {
        get(calls + "?limit=0").problem(422, "limit", "wrong-value");
        get(calls + "?limit=many").problem(422, "limit", "wrong-value");
        get(calls + "?outcome=lost").problem(422, "outcome", "wrong-value");
        get(calls + "?since=yesterday").problem(422, "since", "wrong-value");
        get(calls + "?cursor=%21%21").problem(422, "cursor", "cursor-unknown");
        get(calls + "/nothing").is(404);
    }

    @Test
    void an_unknown_address_is_a_problem_and_not_a_page_of_the_console() {
        assertThat(get("/" + tenant.domain() + "/telegrams").is(404).response().getContentType())
                .startsWith("application/problem+json");
    }

    private void awaitCalls(int count) {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> get(calls).is(200).body().at("/items").size() == count);
    }

    private CallRecord call(String name, int later) {
        long start = START + later * 1000L;
        return new CallRecord(
                tenant.domain() + "-" + name, tenant.domain(), 3, "100", "Ann", "600", "600", CallRecord.Outcome.ANSWERED, "102", 1,
                start, start + 12_000, start + 90_000, null,
                List.of(new LegRecord("102", "sip:102@10.0.0.2", 1, start, start, start + 12_000, start + 90_000, "answered", 200, "a")),
                List.of(new TraceEntry(start, TraceEntry.Kind.SKIPPED, 1, "104", "104 has no registered phone")));
    }
}
