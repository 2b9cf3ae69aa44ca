package io.ringhall.tenancy;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The counter that grows with every saved change of a tenant's plan. Its row lock makes savers of one tenant take turns,
 * so each checks the plan that is really there.
 */
@Component
public class PlanRevisions {
    private final JdbcClient jdbc;

    PlanRevisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Within a transaction: takes the lock until its end. */
    public long next(TenantAccess access) {
        jdbc.sql("update tenants set plan_revision = plan_revision + 1 where id = ?")
                .param(access.tenantId())
                .update();
        return current(access);
    }

    public long current(TenantAccess access) {
        return jdbc.sql("select plan_revision from tenants where id = ?")
                .param(access.tenantId())
                .query(Long.class)
                .optional()
                .orElseThrow(TenantRefused::new);
    }
}
