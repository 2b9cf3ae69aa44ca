package io.ringhall.engine.report;

import org.jspecify.annotations.Nullable;

/**
 * One decision of a call, for "why did 103 not ring?" (behaviour.md §7).
 *
 * @param at milliseconds since the epoch
 * @param kind what was decided
 * @param stage 0 = outside any stage
 * @param subject the member, flag, destination or timer it is about
 * @param detail why, in plain English
 */
public record TraceEntry(long at, Kind kind, int stage, @Nullable String subject, String detail) {
    public enum Kind {
        ARRIVED,
        STAGE,
        RING,
        KEPT,
        SKIPPED,
        CANCELLED,
        FAILED,
        CONFIRM,
        ANSWERED,
        TIMER,
        FINAL,
        MENU,
        TRANSFER,
        HOLD,
        /** A flag rule, or a change of a flag by phone. */
        FLAG,
        ENDED
    }
}
