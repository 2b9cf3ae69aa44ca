package io.ringhall.api.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ringhall.notifications.outbox.DeliveryRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail or request. @param about missed-call, report, message, hook or test @param kind mail or request @param state waiting,
 * sent or dead @param result what the far side said last @param nextAt when it is tried again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryResource(
        String id,
        String event,
        String about,
        String kind,
        String target,
        String subject,
        @Nullable String group,
        @Nullable String call,
        String state,
        int attempts,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable Instant nextAt,
        String result) {
    public static DeliveryResource of(DeliveryRow row) {
        return new DeliveryResource(
                Long.toString(row.id()),
                row.eventId(),
                row.about(),
                row.kind(),
                row.target(),
                row.subject(),
                row.group(),
                row.callId(),
                row.state().word(),
                row.attempts(),
                row.createdAt(),
                row.finishedAt(),
                row.nextAt(),
                row.result());
    }
}
