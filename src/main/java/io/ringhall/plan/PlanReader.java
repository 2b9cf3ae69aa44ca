package io.ringhall.plan;

import org.springframework.stereotype.Service;

/** Reads a tenant's whole plan. */
@Service
public class PlanReader {

    /** The committed plan. @throws io.ringhall.tenancy.TenantRefused when there is no such tenant */
    public TenantPlan read(String domain) {
        throw new UnsupportedOperationException();
    }
}
