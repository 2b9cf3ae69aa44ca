package io.ringhall.engine.config;

/** What a code does that people dial (behaviour.md §6). */
public enum Feature {
    /** Takes a call that rings at the group or extension whose number follows. */
    PICKUP(true),
    /** Takes the call that has rung longest in one of the caller's groups. */
    GROUP_PICKUP(false),
    /** Listens to the mailbox whose number follows, else to the caller's own. */
    MAILBOX(true),
    /** Goes straight to the mailbox whose number follows. */
    TO_MAILBOX(true),
    /** Logs the caller in to the queue whose number follows, else to all queues that want it. */
    AGENT_IN(true),
    /** Logs the caller out. */
    AGENT_OUT(true);

    private final boolean takesNumber;

    Feature(boolean takesNumber) {
        this.takesNumber = takesNumber;
    }

    /** A number follows the code. */
    public boolean takesNumber() {
        return takesNumber;
    }
}
