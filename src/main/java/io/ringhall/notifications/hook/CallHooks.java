package io.ringhall.notifications.hook;

import io.ringhall.calls.CallDetails;
import io.ringhall.notifications.outbox.OutboxEntry;
import io.ringhall.plan.notices.HookEvent;
import io.ringhall.plan.notices.TenantNoticesData;
import io.ringhall.plan.ringgroup.RingGroupData;
import io.ringhall.tenancy.TenantAccess;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is told of a call that has ended; what was told while it was up is told by the same id and so not again. */
public final class CallHooks {
    private CallHooks() {}

    public static List<OutboxEntry> entries(
            TenantAccess access, RingGroupData group, TenantNoticesData tenant, CallDetails details) {
        var call = details.call();
        var told = HookCall.of(call, group);
        var entries = new ArrayList<OutboxEntry>();
        var rang = details.legs().stream().map(leg -> leg.ringingAt() == null ? leg.invitedAt() : leg.ringingAt())
                .filter(Objects::nonNull).min(Instant::compareTo).orElse(null);
        add(entries, access, group, tenant, HookEvent.RINGING, told, rang);
        add(entries, access, group, tenant, HookEvent.ANSWERED, told, call.answeredAt());
        add(entries, access, group, tenant, HookEvent.ENDED, told, call.endedAt());
        add(entries, access, group, tenant, HookEvent.MISSED, told, details.missed() ? call.endedAt() : null);
        return entries;
    }

    private static void add(
            List<OutboxEntry> entries,
            TenantAccess access,
            RingGroupData group,
            TenantNoticesData tenant,
            HookEvent event,
            HookCall call,
            @Nullable Instant at) {
        if (at != null) {
            entries.addAll(GroupHooks.entries(access, group, tenant, event, call, at));
        }
    }
}
