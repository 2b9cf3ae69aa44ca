package io.ringhall.tenancy;

import java.util.Optional;

/** Says what the signed-in user may do. Identity implements it; nobody signed in means {@link TenantRight#NONE}. */
public interface AccessPolicy {
    TenantRight on(Tenant tenant);

    /** May create tenants. */
    boolean mayCreateTenants();

    /** The reseller the user works for: tenants created become theirs. */
    Optional<Long> reseller();
}
