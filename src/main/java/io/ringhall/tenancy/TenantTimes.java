package io.ringhall.tenancy;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** The clocks on tenants' walls. */
@Component
public class TenantTimes {
    private final TenantDirectory tenants;
    private final PlatformWork platform;

    TenantTimes(TenantDirectory tenants, PlatformWork platform) {
        this.tenants = tenants;
        this.platform = platform;
    }

    /** A zone this Java does not know is UTC. */
    public ZoneId zone(TenantAccess access) {
        return platform.call(() -> tenants.data(access.tenantId())).map(TenantData::timeZone).map(TenantTimes::zone).orElse(ZoneOffset.UTC);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
