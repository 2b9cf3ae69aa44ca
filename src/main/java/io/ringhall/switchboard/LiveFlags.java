package io.ringhall.switchboard;

import io.ringhall.compiler.FlagTranslation;
import io.ringhall.engine.flag.Schedules;
import io.ringhall.plan.serviceflag.ScheduleData;
import io.ringhall.tenancy.TenantAccess;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** How the service flags stand, and changing them: no save, no compilation, at once. */
@Service
public class LiveFlags {
    private final EngineRoom engine;

    LiveFlags(EngineRoom engine) {
        this.engine = engine;
    }

    /** By number. */
    public List<LiveFlag> all(TenantAccess access) {
        return engine.flags(access.domain()).stream().map(LiveFlag::of).toList();
    }

    public Optional<LiveFlag> find(TenantAccess access, String number) {
        return all(access).stream().filter(flag -> flag.number().equals(number)).findFirst();
    }

    /**
     * @param by who, for those who look at it
     * @return how it stands then; empty when there is no such flag
     * @throws io.ringhall.tenancy.TenantReadOnly when the capability only reads
     */
    public Optional<LiveFlag> change(TenantAccess access, String number, FlagChange change, String by) {
        return engine.change(access.forWriting().domain(), number, change.command(), by).map(LiveFlag::of);
    }

    /** When a schedule has a flag set, saved or not. @param zone the tenant's time zone */
    public List<FlagSpan> spans(ScheduleData schedule, ZoneId zone, Instant from, Instant to) {
        return Schedules.spans(FlagTranslation.schedule(schedule, zone.getId()), from, to).stream()
                .map(span -> new FlagSpan(span.from(), span.to()))
                .toList();
    }
}
