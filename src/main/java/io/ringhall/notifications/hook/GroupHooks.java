package io.ringhall.notifications.hook;

import io.ringhall.notifications.outbox.OutboxEntry;
import io.ringhall.plan.notices.Hook;
import io.ringhall.plan.notices.HookEvent;
import io.ringhall.plan.notices.TenantNoticesData;
import io.ringhall.plan.ringgroup.RingGroupData;
import io.ringhall.tenancy.TenantAccess;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Which addresses hear of a group's call. */
public final class GroupHooks {
    private GroupHooks() {}

    static List<Hook> of(RingGroupData group, TenantNoticesData tenant) {
        var own = group.notices().actionUrl();
        return Stream.concat(own.hooks().stream(), own.tenantToo() ? tenant.hooks().stream() : Stream.empty()).toList();
    }

    public static List<OutboxEntry> entries(
            TenantAccess access, RingGroupData group, TenantNoticesData tenant, HookEvent event, HookCall call, Instant at) {
        return of(group, tenant).stream()
                .filter(hook -> hook.wants(event))
                .map(hook -> new OutboxEntry(
                        access.tenantId(),
                        HookRequests.eventId(call, event),
                        target(hook),
                        "hook",
                        group.number(),
                        call.id(),
                        HookRequests.of(hook, event, call, access.domain(), at)))
                .toList();
    }

    /** The same address with the same body, in group and tenant, is told once. */
    private static String target(Hook hook) {
        try {
            var text = hook.method() + " " + hook.url() + " " + hook.body();
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "hook:" + HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
