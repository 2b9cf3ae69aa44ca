package io.ringhall.tenancy;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The only way to a {@link TenantAccess}. */
@Service
public class TenantGate {
    private final Tenants tenants;
    private final PlatformWork platform;
    private final ObjectProvider<AccessPolicy> policy;

    TenantGate(Tenants tenants, PlatformWork platform, ObjectProvider<AccessPolicy> policy) {
        this.tenants = tenants;
        this.platform = platform;
        this.policy = policy;
    }

    /** @throws TenantRefused when the signed-in user has no right to it, or it does not exist */
    public TenantAccess enter(String domain) {
        var tenant = find(domain);
        var right = policy.getObject().on(tenant);
        if (right.compareTo(TenantRight.READ) < 0) {
            throw new TenantRefused();
        }
        return new TenantAccess(tenant.id(), tenant.domain(), right.compareTo(TenantRight.WRITE) >= 0);
    }

    /** The tenants the signed-in user may look at, by domain. */
    public List<TenantData> visible() {
        var rights = policy.getObject();
        return all().stream()
                .filter(tenant -> rights.on(tenant).compareTo(TenantRight.READ) >= 0)
                .map(Tenant::data)
                .toList();
    }

    /** For work nobody asked for: seeding, compiling, journals. Never on behalf of a request. */
    public TenantAccess asSystem(String domain) {
        var tenant = find(domain);
        return new TenantAccess(tenant.id(), tenant.domain(), true);
    }

    public List<String> allDomains() {
        return all().stream().map(Tenant::domain).toList();
    }

    private Tenant find(String domain) {
        return platform.call(() -> tenants.findByDomain(domain.toLowerCase(Locale.ROOT))).orElseThrow(TenantRefused::new);
    }

    private List<Tenant> all() {
        return platform.call(tenants::findAllByOrderByDomain);
    }
}
