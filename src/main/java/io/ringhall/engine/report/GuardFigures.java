package io.ringhall.engine.report;

/**
 * What was kept out since start.
 *
 * @param locked messages of locked sources
 * @param rate messages beyond a source's rate
 * @param scanner requests of scanners
 * @param stranger requests for domains that are not ours
 * @param wrongPasswords digest answers that were wrong
 * @param shedCalls calls refused with 503
 * @param shedRegistrations registrations refused with 503
 * @param shedding whether a loop refuses because it is overloaded, or did within the last seconds
 * @param delayMillis how late the slowest loop is now
 */
public record GuardFigures(long locked, long rate, long scanner, long stranger, long wrongPasswords,
        long shedCalls,
        long shedRegistrations,
        boolean shedding,
        long delayMillis) {
    public static final GuardFigures NONE = new GuardFigures(0, 0, 0, 0, 0, 0, 0, false, 0);

    public long dropped() {
        return locked + rate + scanner + stranger;
    }
}
