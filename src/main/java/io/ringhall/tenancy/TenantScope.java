package io.ringhall.tenancy;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Binds database sessions to a tenant for the length of a call. A session opened while nothing is bound is an error, so
 * forgetting the tenant can never mean "all tenants".
 */
@Component
public class TenantScope {
    /** The platform's own tables (tenants, users). No row of any tenant carries it, so a session bound to it sees none. */
    static final long PLATFORM = 0;

    private static final ScopedValue<Long> BOUND = ScopedValue.newInstance();

    /** Runs within the tenant. @throws IllegalStateException inside a transaction that belongs to another tenant */
    public <T> T call(TenantAccess access, Supplier<T> work) {
        return bound(access.tenantId(), work);
    }

    public void run(TenantAccess access, Runnable work) {
        call(access, () -> {
            work.run();
            return true;
        });
    }

    /** Runs with the platform's own tables; sees no tenant's rows. */
    public <T> T platform(Supplier<T> work) {
        return bound(PLATFORM, work);
    }

    private static <T> T bound(long tenant, Supplier<T> work) {
        if (BOUND.isBound() && BOUND.get() == tenant) {
            return work.get();
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A transaction of another tenant is under way");
        }
        return ScopedValue.where(BOUND, tenant).call(work::get);
    }

    /** @throws IllegalStateException when nothing is bound */
    public static long current() {
        if (!BOUND.isBound()) {
            throw new IllegalStateException("No tenant is bound: go through TenantGate and TenantScope");
        }
        return BOUND.get();
    }
}
