package io.ringhall.tenancy;

import io.ringhall.kernel.DeleteResult;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.kernel.SaveResult;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Creates, edits, suspends and deletes tenants; for the platform administrator, and for a reseller with their own. */
@Service
public class TenantDesk {
    private final Tenants tenants;
    private final PlatformWork platform;
    private final ObjectProvider<AccessPolicy> policy;
    private final PlanRevisions revisions;
    private final ApplicationEventPublisher events;

    TenantDesk(
            Tenants tenants,
            PlatformWork platform,
            ObjectProvider<AccessPolicy> policy,
            PlanRevisions revisions,
            ApplicationEventPublisher events) {
        this.tenants = tenants;
        this.platform = platform;
        this.policy = policy;
        this.revisions = revisions;
        this.events = events;
    }

    /** @throws TenantRefused when the signed-in user may not create tenants */
    public SaveResult<TenantData> create(TenantData data) {
        var rights = policy.getObject();
        if (!rights.mayCreateTenants()) {
            throw new TenantRefused();
        }
        return create(data, rights.reseller());
    }

    /** For the first start, when nobody is signed in. */
    public SaveResult<TenantData> createAsSystem(TenantData data) {
        return create(data, Optional.empty());
    }

    private SaveResult<TenantData> create(TenantData given, Optional<Long> reseller) {
        var data = given.withDomain(given.domain().strip().toLowerCase(Locale.ROOT));
        var problems = TenantRules.check(data);
        if (!problems.isEmpty()) {
            return new SaveResult.Refused<>(problems);
        }
        return told(data.domain(), platform.call(() -> {
            if (tenants.findByDomain(data.domain()).isPresent()) {
                return SaveResult.<TenantData>refused(
                        Diagnostic.error("domain", "domain-taken", "The domain " + data.domain() + " is taken"));
            }
            var tenant = tenants.save(new Tenant(data, reseller.orElse(null)));
            return new SaveResult.Saved<>(tenant.data(), revisions.next(access(tenant)));
        }));
    }

    /** The domain stays as it is. */
    public SaveResult<TenantData> update(String domain, TenantData data) {
        var problems = TenantRules.check(data.withDomain(domain));
        if (!problems.isEmpty()) {
            return new SaveResult.Refused<>(problems);
        }
        return told(domain, platform.call(() -> {
            var tenant = managed(domain);
            var revision = revisions.next(access(tenant));
            tenant.edit(data);
            return new SaveResult.Saved<>(tenants.save(tenant).data(), revision);
        }));
    }

    public SaveResult<TenantData> suspend(String domain, boolean suspended) {
        var now = platform.call(() -> managed(domain).data());
        return update(domain, now.withSuspended(suspended));
    }

    /** Everything in it goes with it. */
    public DeleteResult delete(String domain) {
        platform.run(() -> tenants.delete(managed(domain)));
        events.publishEvent(new TenantChanged(domain));
        return new DeleteResult.Deleted(0);
    }

    private Tenant managed(String domain) {
        var tenant = tenants.findByDomain(domain.toLowerCase(Locale.ROOT)).orElseThrow(TenantRefused::new);
        var right = policy.getObject().on(tenant);
        if (right.compareTo(TenantRight.READ) < 0) {
            throw new TenantRefused();
        }
        if (right.compareTo(TenantRight.MANAGE) < 0) {
            throw new TenantReadOnly(domain);
        }
        return tenant;
    }

    private static TenantAccess access(Tenant tenant) {
        return new TenantAccess(tenant.id(), tenant.domain(), true);
    }

    private <T> SaveResult<T> told(String domain, SaveResult<T> result) {
        if (result instanceof SaveResult.Saved<T>) {
            events.publishEvent(new TenantChanged(domain));
        }
        return result;
    }
}
