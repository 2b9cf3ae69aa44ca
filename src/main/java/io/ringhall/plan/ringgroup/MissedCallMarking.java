package io.ringhall.plan.ringgroup;

/** When phones that lost a group call keep it as missed. */
public enum MissedCallMarking {
    UNLESS_ANSWERED,
    ALWAYS,
    NEVER
}
