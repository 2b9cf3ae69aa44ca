package io.ringhall.plan.trunk;

/** How a carrier knows us. */
public enum TrunkKind {
    /** We register with user and password. */
    REGISTRATION,
    /** By our address; no registration. */
    ADDRESS
}
