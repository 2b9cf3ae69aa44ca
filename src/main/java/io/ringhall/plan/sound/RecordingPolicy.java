package io.ringhall.plan.sound;

/** Whether a group's answered calls are recorded (behaviour.md §3). */
public enum RecordingPolicy {
    /** As the tenant says; of the tenant itself: never. */
    DEFAULT,
    ALWAYS,
    /** From the moment somebody on the call asks for it by code. */
    ON_DEMAND,
    NEVER
}
