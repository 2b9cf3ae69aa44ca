package io.ringhall.engine.presence;

import java.util.LinkedHashMap;
import java.util.Map;

/** How many messages (RFC 3428) one sender may send: a burst, and one a second in the long run. Remembers a bounded number of senders. */
public final class MessageRate {
    public static final int BURST = 20;
    private static final int SENDERS = 10_000;
    private static final long MILLIS_EACH = 1_000;

    /** By sender: when the allowance is whole again. */
    private final Map<String, Long> wholeAt = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > SENDERS;
        }
    };

    /** @param now milliseconds since the epoch */
    public boolean take(String sender, long now) {
        long whole = Math.max(wholeAt.getOrDefault(sender, now), now) + MILLIS_EACH;
        if (whole - now > BURST * MILLIS_EACH) {
            return false;
        }
        wholeAt.put(sender, whole);
        return true;
    }
}
