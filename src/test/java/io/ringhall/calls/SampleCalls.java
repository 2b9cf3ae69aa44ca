package io.ringhall.calls;

import io.ringhall.engine.report.CallRecord;
import io.ringhall.engine.report.CallRecord.Outcome;
import io.ringhall.engine.report.LegRecord;
import io.ringhall.engine.report.TraceEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Call records as the engine would write them. */
final class SampleCalls {
    static final long START = 1_790_000_000_000L;

    private final String id;
    private String domain = "demo.ringhall.local";
    private Outcome outcome = Outcome.ABANDONED;
    private @Nullable String fromName = "Ann";
    private @Nullable String answeredBy;
    private long startedAt = START;
    private long answeredAt;
    private long endedAt = START + 90_000;

    private SampleCalls(String id) {
        this.id = id;
    }

    static SampleCalls abandoned(String id) {
        return new SampleCalls(id);
    }

    /** Waited 12 s, talked 78 s. */
    static SampleCalls answered(String id) {
        var call = new SampleCalls(id);
        call.outcome = Outcome.ANSWERED;
        call.answeredBy = "102";
        call.answeredAt = START + 12_000;
        return call;
    }

    SampleCalls stillUp() {
        endedAt = 0;
        return this;
    }

    SampleCalls fromName(String value) {
        fromName = value;
        return this;
    }

    SampleCalls domain(String value) {
        domain = value;
        return this;
    }

    /** Moves the whole call. */
    SampleCalls later(long millis) {
        startedAt += millis;
        answeredAt = answeredAt == 0 ? 0 : answeredAt + millis;
        endedAt = endedAt == 0 ? 0 : endedAt + millis;
        return this;
    }

    CallRecord build() {
        var result = answeredBy == null ? "cancelled" : "answered";
        return new CallRecord(
                id,
                domain,
                7,
                "100",
                fromName,
                "600",
                "600",
                outcome,
                answeredBy,
                1,
                startedAt,
                answeredAt,
                endedAt,
                null,
                List.of(
                        new LegRecord(
                                "102", "sip:102@10.0.0.2", 1, startedAt, startedAt + 50, answeredAt, endedAt, result, 200, "a"),
                        new LegRecord("103", "sip:103@10.0.0.3", 1, startedAt, 0, 0, startedAt + 90, "busy", 486, "b")),
                List.of(
                        new TraceEntry(startedAt, TraceEntry.Kind.ARRIVED, 0, "600", "100 called 600"),
                        new TraceEntry(startedAt, TraceEntry.Kind.SKIPPED, 1, "104", "104 has no registered phone")));
    }
}
