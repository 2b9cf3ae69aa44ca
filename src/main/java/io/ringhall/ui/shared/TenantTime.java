package io.ringhall.ui.shared;

import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantData;
import io.ringhall.tenancy.TenantGate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Finds the clock on a tenant's wall. */
@Component
public class TenantTime {
    private final TenantGate gate;

    TenantTime(TenantGate gate) {
        this.gate = gate;
    }

    public WallClock of(TenantAccess access) {
        return gate.visible().stream()
                .filter(tenant -> tenant.domain().equals(access.domain()))
                .findFirst()
                .map(TenantData::timeZone)
                .map(WallClock::of)
                .orElseGet(() -> new WallClock(ZoneOffset.UTC));
    }

    /** Not a known zone: UTC. */
    static ZoneId zone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) ? ZoneId.of(name) : ZoneOffset.UTC;
    }
}
