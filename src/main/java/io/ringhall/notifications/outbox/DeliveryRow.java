package io.ringhall.notifications.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log of deliveries, without secrets.
 *
 * @param kind mail or request
 * @param target recipient, or method and URL
 * @param subject of the mail, or the event of the request
 * @param nextAt when it is tried again, null when it is over
 * @param result what the far side said last
 */
public record DeliveryRow(
        long id,
        String eventId,
        String about,
        String kind,
        String target,
        String subject,
        @Nullable String group,
        @Nullable String callId,
        OutboxState state,
        int attempts,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable Instant nextAt,
        String result) {}
