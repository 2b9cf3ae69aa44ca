package io.ringhall.notifications.outbox;

import org.jspecify.annotations.Nullable;

/**
 * Something new for the outbox.
 *
 * @param eventId what happened, unique within the tenant, e.g. {@code <call>:missed}
 * @param target to whom it is told; the same event to the same target again is ignored
 * @param about missed-call, report, message, hook or test
 */
public record OutboxEntry(
        long tenantId,
        String eventId,
        String target,
        String about,
        @Nullable String group,
        @Nullable String callId,
        Delivery delivery) {}
