package io.ringhall.engine.config;

/** What a member's phone shows as the caller's name (behaviour.md §1); the number is kept so that call-back works. */
public enum DisplayMode {
    CALLER,
    GROUP,
    /** {@code group (caller)} */
    GROUP_CALLER,
    /** {@code caller (group)} */
    CALLER_GROUP
}
