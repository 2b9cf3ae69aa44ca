package io.ringhall.tenancy;

/** What somebody may do with one tenant; each right includes those before it. */
public enum TenantRight {
    NONE,
    /** Look at everything in it. */
    READ,
    /** Change what is in it. */
    WRITE,
    /** Suspend, rename or delete the tenant itself. */
    MANAGE
}
