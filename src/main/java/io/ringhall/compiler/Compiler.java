package io.ringhall.compiler;

import io.ringhall.plan.TenantPlan;

/** Plan to engine configuration. Pure: equal input gives equal output. */
public final class Compiler {
    public Compilation compile(TenantPlan plan, long version) {
        throw new UnsupportedOperationException();
    }
}
