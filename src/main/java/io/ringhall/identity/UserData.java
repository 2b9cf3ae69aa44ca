package io.ringhall.identity;

import org.jspecify.annotations.Nullable;

/**
 * A user of the console and of REST.
 *
 * @param username as typed at log-in, lower case
 * @param tenantDomain the tenant of a tenant administrator or viewer, else null
 * @param resellerId the reseller a reseller user works for, else null
 */
public record UserData(
        String username, String fullName, Role role, @Nullable String tenantDomain, @Nullable Long resellerId, boolean enabled) {}
