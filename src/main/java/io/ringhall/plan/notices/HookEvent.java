package io.ringhall.plan.notices;

import java.util.Locale;

/** What a group tells by its action URLs. */
public enum HookEvent {
    /** The first member rings. */
    RINGING,
    /** A member talks to the caller. */
    ANSWERED,
    /** The call is over, answered or not. */
    ENDED,
    /** The call is over and no member answered. */
    MISSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
