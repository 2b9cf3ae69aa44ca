package io.ringhall.compiler;

import io.ringhall.plan.TenantPlan;

/** Looks at the whole plan for one kind of mistake. */
interface Pass {
    void check(TenantPlan plan, Findings findings);
}
