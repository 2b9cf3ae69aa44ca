package io.ringhall.identity;

import io.ringhall.tenancy.AccessPolicy;
import io.ringhall.tenancy.Tenant;
import io.ringhall.tenancy.TenantRight;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What each role may do. */
@Component
class RoleAccess implements AccessPolicy {
    private final SignedIn signedIn;

    RoleAccess(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public TenantRight on(Tenant tenant) {
        var right = signedIn.maybe().map(user -> right(user, tenant)).orElse(TenantRight.NONE);
        return readsOnly() && right.compareTo(TenantRight.READ) > 0 ? TenantRight.READ : right;
    }

    private boolean readsOnly() {
        return signedIn.scope() == TokenScope.READ;
    }

    private static TenantRight right(UserData user, Tenant tenant) {
        return switch (user.role()) {
            case PLATFORM_ADMINISTRATOR -> TenantRight.MANAGE;
            case RESELLER ->
                user.resellerId() != null && user.resellerId().equals(tenant.resellerId())
                        ? TenantRight.MANAGE
                        : TenantRight.NONE;
            case TENANT_ADMINISTRATOR -> inside(user, tenant) ? TenantRight.WRITE : TenantRight.NONE;
            case TENANT_VIEWER -> inside(user, tenant) ? TenantRight.READ : TenantRight.NONE;
        };
    }

    private static boolean inside(UserData user, Tenant tenant) {
        return tenant.domain().equals(user.tenantDomain());
    }

    @Override
    public boolean mayCreateTenants() {
        return !readsOnly() && signedIn.maybe()
                .map(user -> switch (user.role()) {
                    case PLATFORM_ADMINISTRATOR, RESELLER -> true;
                    case TENANT_ADMINISTRATOR, TENANT_VIEWER -> false;
                })
                .orElse(false);
    }

    @Override
    public Optional<Long> reseller() {
        return signedIn.maybe().map(UserData::resellerId);
    }
}
