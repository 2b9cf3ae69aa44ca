package io.ringhall.api.resource;

import io.ringhall.calls.VoicemailMessage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message left in a mailbox; its sound is at {@code /audio} below it. */
public record MessageResource(
        String id,
        String mailbox,
        String from,
        @Nullable String fromName,
        Instant leftAt,
        double seconds,
        boolean heard,
        @Nullable Instant heardAt) {
    public static MessageResource of(VoicemailMessage message) {
        return new MessageResource(
                message.id(),
                message.mailbox(),
                message.from(),
                message.fromName(),
                message.leftAt(),
                message.length().toMillis() / 1000.0,
                message.heardAt() != null,
                message.heardAt());
    }
}
