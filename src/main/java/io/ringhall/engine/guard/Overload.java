package io.ringhall.engine.guard;

/**
 * How much of what is new a loop refuses, from how late it is. Told a delay in each interval of {@link #INTERVAL_MILLIS}; one late
 * interval is a collector's pause, two in a row are load. Refusing grows within a quarter of a second and ends within seconds;
 * in a band between it falls, but slowly. Registrations are refused only when refusing every call has not helped.
 */
public final class Overload {
    public static final int INTERVAL_MILLIS = 50;
    static final double RISE = 0.2;
    static final double FALL = 0.02;
    /** Neither calm nor late: something else may keep the loop so, and calls must not stay refused for it for ever. */
    static final double SLOW_FALL = FALL / 5;
    /** Intervals with every call refused and the loop still late, before registrations are refused too. */
    static final int HELPLESS = 20;
    /** The alarm stands this many intervals longer, so that it can be seen. */
    static final int ALARM = 200;

    /** Part of the heap still in use after a collection from which new calls are refused. */
    static final double MEMORY_FULL = 0.92;

    private final int late;
    private final int calm;
    private double calls;
    private double registrations;
    private int lateInRow;
    private int helpless;
    private int alarm;
    private boolean memory;

    /** @param lateMillis delay from which a loop is overloaded; below a fifth of it, it is calm */
    public Overload(int lateMillis) {
        late = lateMillis;
        calm = lateMillis / 5;
    }

    /**
     * One interval has passed.
     *
     * @param delayMillis how late the loop was, or how long its socket has not been empty
     * @param heap part of the heap in use after the last collection, 0-1
     */
    public void interval(long delayMillis, double heap) {
        memory = heap >= MEMORY_FULL;
        lateInRow = delayMillis >= late ? lateInRow + 1 : 0;
        if (lateInRow >= 2) {
            helpless = calls >= 1 ? helpless + 1 : 0;
            if (helpless >= HELPLESS) {
                registrations = Math.min(1, registrations + RISE);
            }
            calls = Math.min(1, calls + RISE);
        } else if (delayMillis < late) {
            double step = delayMillis < calm ? FALL : SLOW_FALL;
            helpless = 0;
            calls = less(calls, step);
            registrations = less(registrations, step);
        }
        alarm = calls > 0 || memory ? ALARM : Math.max(0, alarm - 1);
    }

    private static double less(double part, double step) {
        return part - step < step / 2 ? 0 : part - step;
    }

    /** @param random 0 to below 1 */
    public boolean shedsCall(double random) {
        return memory || random < calls;
    }

    /** @param random 0 to below 1 */
    public boolean shedsRegistration(double random) {
        return random < registrations;
    }

    /** Whether it refuses something, or did within the last seconds. */
    public boolean alarm() {
        return alarm > 0;
    }
}
