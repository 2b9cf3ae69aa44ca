package io.ringhall.engine.trunk;

import io.ringhall.engine.report.TrunkState.Availability;

/**
 * What the answers to a trunk's OPTIONS say about it. One answer brings it up; one miss alone takes nothing down.
 *
 * @param watched probed again and again; when not, nothing would bring the trunk up again, so a miss never takes it down
 * @param misses in a row
 * @param roundTripMillis of the last answer, -1 = none yet
 */
public record Probe(boolean watched, Availability availability, int misses, long roundTripMillis) {
    private static final int MOST_MISSES = 2;

    public static Probe start(boolean watched) {
        return new Probe(watched, Availability.UNKNOWN, 0, -1);
    }

    /** Whether a final response shows that the server takes requests: also a refusal or a challenge does (RFC 3261 §11). */
    public static boolean alive(int status) {
        // §21.5.4: it serves nobody now; §21.4.9: a proxy there reached nobody
        return status != 503 && status != 408;
    }

    public Probe answered(long millis) {
        return new Probe(watched, Availability.UP, 0, millis);
    }

    /** No answer in time, a failed path, or an answer that is not {@link #alive}. */
    public Probe missed() {
        int now = Math.min(misses + 1, MOST_MISSES);
        if (!watched) {
            return new Probe(false, Availability.UNKNOWN, now, roundTripMillis);
        }
        return new Probe(true, now < MOST_MISSES ? availability : Availability.DOWN, now, roundTripMillis);
    }
}
