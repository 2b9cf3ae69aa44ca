package io.ringhall.engine.guard;

/**
 * Failures that leak away with time, and the lock-out they lead to: each twice as long as the one before, until a quiet day
 * forgets them.
 */
final class Lockout {
    /** One failure a minute is what a phone with a mistyped password makes; it never locks. */
    private static final long LEAK_MILLIS = 60_000;

    private static final long FORGOTTEN_MILLIS = 24 * 3_600_000L;
    private double failures;
    private long counted;
    private int times;
    private long since;
    private long until;

    /** @return whether this failure locks */
    boolean fail(int allowed, long first, long longest, long now) {
        failures = Math.max(0, failures - (double) Math.max(0, now - counted) / LEAK_MILLIS) + 1;
        counted = now;
        // the tenth failure locks even if a little of the first has leaked away by then
        if (failures <= allowed - 1) {
            return false;
        }
        lock(first, longest, now);
        return true;
    }

    void lock(long first, long longest, long now) {
        if (now - until > FORGOTTEN_MILLIS) {
            times = 0;
        }
        long length = times >= 30 ? longest : Math.min(longest, first << times);
        times++;
        failures = 0;
        since = now;
        until = now + Math.max(first, length);
    }

    boolean locked(long now) {
        return now < until;
    }

    long since() {
        return since;
    }

    long until() {
        return until;
    }

    int times() {
        return times;
    }
}
