package io.ringhall.notifications.outbox;

import java.util.Locale;

/** How far a delivery is. */
public enum OutboxState {
    /** Not yet tried, or to be tried again. */
    WAITING,
    SENT,
    /** Given up; somebody may send it again by hand. */
    DEAD;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for an unknown word */
    public static OutboxState ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
