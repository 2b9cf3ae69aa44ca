package io.ringhall.engine.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call, finished or (a journal entry written at answer) just answered; behaviour.md §7. Times are milliseconds since
 * the epoch.
 *
 * @param id unique for ever; the same id again replaces the former, so a replay stores nothing twice
 * @param configVersion the tenant configuration the call began and ended with
 * @param from the caller's number or SIP user; {@code fromName} its display name
 * @param dialled the number the caller dialled
 * @param group number of the ring group that took the call, if one did
 * @param answeredBy the extension or external number that won; null when no member answered
 * @param answeredAt 0 = never answered by a person
 * @param endedAt 0 = still up when this was written
 * @param stage the last stage reached, 0 = none
 * @param endedWith where the call ended when no member answered: "ivr 701", "mailbox 703", "480"…
 */
public record CallRecord(
        String id,
        String domain,
        long configVersion,
        String from,
        @Nullable String fromName,
        String dialled,
        @Nullable String group,
        Outcome outcome,
        @Nullable String answeredBy,
        int stage,
        long startedAt,
        long answeredAt,
        long endedAt,
        @Nullable String endedWith,
        List<LegRecord> legs,
        List<TraceEntry> trace) {

    public enum Outcome {
        /** A person answered. */
        ANSWERED,
        /** The caller gave up first. */
        ABANDONED,
        /** No member answered and the call went to Final. */
        FINAL,
        /** Nobody answered and nothing took the call: 480. */
        NO_ANSWER,
        BUSY,
        /** Refused or failed: bad number, loop, overload. */
        FAILED
    }

    /** Missed = no member answered (behaviour.md §3). */
    public boolean missed() {
        return answeredAt == 0;
    }
}
