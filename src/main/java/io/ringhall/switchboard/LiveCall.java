package io.ringhall.switchboard;

import io.ringhall.engine.report.CallSnapshot;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call in progress.
 *
 * @param state ringing / talking / held / menu / queued / message / announcement
 * @param stage 0 = none
 * @param ringing members ringing now
 * @param answeredAt null until a person answers
 */
public record LiveCall(
        String id,
        String from,
        @Nullable String fromName,
        String dialled,
        @Nullable String group,
        String state,
        int stage,
        List<String> ringing,
        @Nullable String answeredBy,
        Instant startedAt,
        @Nullable Instant answeredAt) {
    public LiveCall {
        ringing = List.copyOf(ringing);
    }

    static LiveCall of(CallSnapshot call) {
        return new LiveCall(
                call.id(),
                call.from(),
                call.fromName(),
                call.dialled(),
                call.group(),
                call.state(),
                call.stage(),
                call.ringing(),
                call.answeredBy(),
                Instant.ofEpochMilli(call.startedAt()),
                call.answeredAt() == 0 ? null : Instant.ofEpochMilli(call.answeredAt()));
    }
}
