package io.ringhall.engine.report;

import java.util.List;

/**
 * What would happen to a call. Times are milliseconds since the epoch.
 *
 * @param trace the decisions, as a real call's record has them
 * @param rings who would ring, from when to when
 * @param endsWith where it ends: "ivr 701", "mailbox 703", "480"…
 */
public record Simulated(long from, long to, List<TraceEntry> trace, List<Ring> rings, String endsWith) {
    /** @param stage 0 = in none */
    public record Ring(String member, int stage, long from, long to) {}
}
