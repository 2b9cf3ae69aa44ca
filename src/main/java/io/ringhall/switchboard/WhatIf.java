package io.ringhall.switchboard;

import io.ringhall.tenancy.TenantAccess;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** "What happens at ‹date, time›": decided by the machine that routes calls, in an imagined world. */
@Service
public class WhatIf {
    private final EngineRoom engine;

    WhatIf(EngineRoom engine) {
        this.engine = engine;
    }

    /**
     * @param dialled a number of the tenant
     * @param from the extension that calls; any other number comes from outside
     * @param registeredNow only phones that are registered at this moment ring; else every extension is taken to have one
     * @return empty when the tenant has no such number, or is not live
     */
    public Optional<Forecast> of(TenantAccess access, String dialled, String from, Instant at, boolean registeredNow) {
        return engine.simulate(access.domain(), dialled, from, at.toEpochMilli(), registeredNow).map(Forecast::of);
    }
}
