package io.ringhall.engine;

/**
 * What we want of session timers (RFC 4028), in seconds.
 *
 * @param interval the session interval we ask for, 0 = we ask for none
 * @param minimum what we accept at least; RFC 4028 §4 wants no less than 90
 */
public record SessionTimerPolicy(int interval, int minimum) {
    public static final SessionTimerPolicy DEFAULT = new SessionTimerPolicy(1800, 90);

    /** @throws IllegalArgumentException when the interval is shorter than the minimum */
    public SessionTimerPolicy {
        if (interval < 0 || minimum < 1 || interval != 0 && interval < minimum) {
            throw new IllegalArgumentException(
                    "a session interval of " + interval + " s with a minimum of " + minimum + " s cannot be");
        }
    }
}
