package io.ringhall.identity;

import io.ringhall.tenancy.TenantDirectory;
import org.springframework.stereotype.Component;

/** Users as records, with their tenant's domain. */
@Component
class UserRecords {
    private final TenantDirectory tenants;

    UserRecords(TenantDirectory tenants) {
        this.tenants = tenants;
    }

    UserData of(User user) {
        var tenant = user.tenantId();
        var domain = tenant == null ? null : tenants.domain(tenant).orElse(null);
        return new UserData(
                user.username(), user.fullName(), user.role(), domain, user.resellerId(), user.enabled());
    }
}
