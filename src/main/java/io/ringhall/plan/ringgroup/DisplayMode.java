package io.ringhall.plan.ringgroup;

/** What a member's phone shows as the caller's name; the number is kept so that call-back works. */
public enum DisplayMode {
    CALLER,
    GROUP,
    /** {@code group (caller)} */
    GROUP_CALLER,
    /** {@code caller (group)} */
    CALLER_GROUP
}
