package io.ringhall.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.calls.CallData;
import io.ringhall.calls.CallOutcome;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallTableTest {
    private static CallData call(String fromName, Instant at) {
        return new CallData(
                "c1", "+4930123456", fromName, "600", "600", CallOutcome.ANSWERED, "102", 2, at, at.plusSeconds(12), at.plusSeconds(90), 12, 78,
                null, null, 1, List.of());
    }

    @Test
    void a_call_is_a_line_with_everything_that_is_asked_for() {
        var text = CallTable.write(
                List.of(call("Müller, \"Jo\"", Instant.parse("2026-10-25T00:30:00Z")), call("x", Instant.parse("2026-10-25T01:30:00Z"))),
                ZoneId.of("Europe/Berlin"), "ACME-1", call -> "https://r/" + call.id());
        assertThat(text.lines()).containsExactly(
                "\uFEFFtime,caller,caller_name,dialled,stage,answered_by,wait_seconds,talk_seconds,outcome,ended_with,crm_account,recording",
                "2026-10-25 02:30:00 +02:00,+4930123456,\"Müller, \"\"Jo\"\"\",600,2,102,12,78,answered,,ACME-1,https://r/c1",
                "2026-10-25 02:30:00 +01:00,+4930123456,x,600,2,102,12,78,answered,,ACME-1,https://r/c1");
    }

    @Test
    void what_a_caller_calls_themselves_is_no_formula_to_a_spreadsheet() {
        var at = Instant.parse("2026-01-01T00:00:00Z");
        for (var name : List.of("=HYPERLINK(\"http://x\")", "@SUM(1)", "+1+cmd|' /C calc'!A0", "-2+3+A1")) {
            assertThat(CallTable.write(List.of(call(name, at)), ZoneId.of("UTC"), null, call -> "")).contains("'" + name.charAt(0));
        }
    }
}
