package io.ringhall.engine.presence;

import org.jspecify.annotations.Nullable;

/** How long subscriptions last, seconds. */
public final class Durations {
    public static final int MIN = 60;
    public static final int MAX = 3600;
    private static final int TOO_BRIEF = -1;

    private Durations() {}

    /** The granted duration; 0 = unsubscribe or fetch; {@link #tooBrief} when it is to be refused with 423. */
    public static int granted(@Nullable String expires) {
        // RFC 6665 §3.1.1: absent means the package's default; RFC 3261 §20.19: malformed as if absent.
        if (expires == null || expires.isEmpty() || expires.length() > 10 || !expires.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return MAX;
        }
        long asked = Long.parseLong(expires);
        // RFC 6665 §4.2.1.1: shortened, never lengthened; too brief is refused.
        return asked == 0 ? 0 : asked < MIN ? TOO_BRIEF : (int) Math.min(asked, MAX);
    }

    public static boolean tooBrief(int granted) {
        return granted == TOO_BRIEF;
    }
}
