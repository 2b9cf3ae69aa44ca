package io.ringhall.tenancy;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tenants by id, for those who hold one. Within a transaction. */
@Component
public class TenantDirectory {
    private final Tenants tenants;

    TenantDirectory(Tenants tenants) {
        this.tenants = tenants;
    }

    public Optional<TenantData> data(long tenantId) {
        return tenants.findById(tenantId).map(Tenant::data);
    }

    public Optional<String> domain(long tenantId) {
        return tenants.findById(tenantId).map(Tenant::domain);
    }
}
