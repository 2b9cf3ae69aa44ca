package io.ringhall.engine.report;

/**
 * What was kept out since start.
 *
 * @param locked messages of locked sources
 * @param rate messages beyond a source's rate
 * @param scanner requests of scanners
 * @param stranger requests for domains that are not ours
 * @param wrongPasswords digest answers that were wrong
 */
public record GuardFigures(long locked, long rate, long scanner, long stranger, long wrongPasswords) {
    public static final GuardFigures NONE = new GuardFigures(0, 0, 0, 0, 0);

    public long dropped() {
        return locked + rate + scanner + stranger;
    }
}
