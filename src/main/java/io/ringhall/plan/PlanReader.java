package io.ringhall.plan;

import io.ringhall.tenancy.PlanRevisions;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantGate;
import io.ringhall.tenancy.TenantRefused;
import io.ringhall.tenancy.TenantScope;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Reads a tenant's whole plan. */
@Service
public class PlanReader {
    private final TenantGate gate;
    private final TenantScope scope;
    private final TransactionOperations transactions;
    private final PlanRevisions revisions;
    private final PlanRows rows;
    private final PlanCache cache;

    PlanReader(
            TenantGate gate,
            TenantScope scope,
            TransactionOperations transactions,
            PlanRevisions revisions,
            PlanRows rows,
            PlanCache cache) {
        this.gate = gate;
        this.scope = scope;
        this.transactions = transactions;
        this.revisions = revisions;
        this.rows = rows;
        this.cache = cache;
    }

    /**
     * The committed plan; quick when it has not changed since it was read or saved here.
     *
     * @throws TenantRefused when there is no such tenant
     */
    public TenantPlan read(String domain) {
        try {
            return read(gate.asSystem(domain));
        } catch (TenantRefused e) {
            cache.forget(domain);
            throw e;
        }
    }

    public TenantPlan read(TenantAccess access) {
        return Objects.requireNonNull(scope.call(access, () -> transactions.execute(status -> {
            var revision = revisions.current(access);
            return cache.find(access.domain())
                    .filter(plan -> plan.revision() == revision)
                    .orElseGet(() -> keep(candidate(access, revision)));
        })));
    }

    /** The plan as this transaction sees it, changes not yet committed included. */
    TenantPlan candidate(TenantAccess access, long revision) {
        return rows.read(access, revision, cache.find(access.domain()));
    }

    /**
     * The same when only one thing was touched. The tenant's row lock is held, so a plan known from the revision before is
     * what everything else still is.
     */
    TenantPlan candidate(TenantAccess access, long revision, ThingKind kind, String number) {
        return cache.find(access.domain())
                .filter(before -> before.revision() == revision - 1)
                .map(before -> rows.after(before, kind, number, revision))
                .orElseGet(() -> candidate(access, revision));
    }

    TenantPlan keep(TenantPlan plan) {
        cache.keep(plan);
        return plan;
    }
}
