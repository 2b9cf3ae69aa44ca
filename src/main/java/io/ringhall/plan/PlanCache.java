package io.ringhall.plan;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The last committed plan of each tenant, good as long as its revision is the current one. */
@Component
class PlanCache {
    private final Map<String, TenantPlan> plans = new ConcurrentHashMap<>();

    Optional<TenantPlan> find(String domain) {
        return Optional.ofNullable(plans.get(domain));
    }

    void keep(TenantPlan plan) {
        plans.merge(plan.domain(), plan, (old, fresh) -> fresh.revision() >= old.revision() ? fresh : old);
    }

    void forget(String domain) {
        plans.remove(domain);
    }
}
