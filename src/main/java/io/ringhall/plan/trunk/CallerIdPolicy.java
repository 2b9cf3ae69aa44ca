package io.ringhall.plan.trunk;

/** Which number outgoing calls show. */
public enum CallerIdPolicy {
    /** The outbound caller id of the extension or group, else the trunk's number. */
    OUTBOUND,
    /** An outside caller's own number where a call is passed on, else as {@code OUTBOUND}; the carrier must allow it. */
    CALLER,
    /** Always the trunk's number. */
    FIXED
}
