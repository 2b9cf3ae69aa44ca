package io.ringhall.engine.config;

/** Whether who answers for a member is asked to press 1 before the caller is connected (behaviour.md §2). */
public enum Confirmation {
    NEVER,
    /** Where the call leaves the house, also by a forward of the member's phone: an outside mailbox might have answered. */
    OUTSIDE,
    ALWAYS
}
