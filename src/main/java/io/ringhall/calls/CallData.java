package io.ringhall.calls;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call as lists and REST show it.
 *
 * @param to the number the caller dialled
 * @param group number of the ring group that took the call, if one did
 * @param answeredBy the extension or external number that won; null when no member answered
 * @param stage the last stage reached, 0 = none
 * @param endedAt null while the call is still up
 * @param waitSeconds from arrival to the answer, or to the end when nobody answered
 * @param talkSeconds 0 when nobody answered or the call is still up
 * @param endedWith where the call ended when no member answered ("ivr 701"), or "interrupted" when the engine died with it
 * @param crmAccount of the group, as it was then
 * @param version the tenant's configuration version the call ran under
 * @param trace every decision, in order
 */
public record CallData(
        String id,
        String from,
        @Nullable String fromName,
        String to,
        @Nullable String group,
        CallOutcome outcome,
        @Nullable String answeredBy,
        int stage,
        Instant startedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        long waitSeconds,
        long talkSeconds,
        @Nullable String endedWith,
        @Nullable String crmAccount,
        long version,
        List<CallTrace> trace) {
    public CallData {
        trace = List.copyOf(trace);
    }

    /** Missed = no member answered (behaviour.md §3). */
    public boolean missed() {
        return answeredAt == null;
    }
}
