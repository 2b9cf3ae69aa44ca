package io.ringhall.engine.config;

/** When losing phones keep a missed call: the completed-elsewhere Reason (RFC 3326) suppresses it. */
public enum MissedCallMarking {
    /** Default: completed-elsewhere only when somebody answered. */
    UNLESS_ANSWERED,
    /** Phones always mark a missed call: the Reason is never sent. */
    ALWAYS,
    /** Phones never mark one: the Reason is sent with every CANCEL. */
    NEVER
}
