package io.ringhall.compiler;

import io.ringhall.plan.TenantPlan;
import java.util.List;

/** The plan under the passes' eyes, with the lists that several of them walk. */
record Draft(TenantPlan plan, List<TenantPlan.Pointing> things, List<Destinations.Placed> destinations) {
    Draft(TenantPlan plan) {
        this(plan, plan.things().toList(), Destinations.of(plan).toList());
    }
}
