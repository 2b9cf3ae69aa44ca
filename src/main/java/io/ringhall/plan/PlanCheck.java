package io.ringhall.plan;

import io.ringhall.kernel.Diagnostic;
import java.util.List;

/** Looks at a tenant's whole plan before it is committed. Any error rolls the save back. Must be quick and not touch data. */
@FunctionalInterface
public interface PlanCheck {
    List<Diagnostic> check(TenantPlan candidate);
}
