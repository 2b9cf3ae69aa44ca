package io.ringhall.identity;

/** What a user is for. */
public enum Role {
    /** Everything, in every tenant. */
    PLATFORM_ADMINISTRATOR,
    /** Creates tenants and manages those of their own. */
    RESELLER,
    /** Changes everything in one tenant. */
    TENANT_ADMINISTRATOR,
    /** Looks at everything in one tenant. */
    TENANT_VIEWER
}
