package io.ringhall.calls;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message left in a mailbox. @param heardAt null = new */
public record VoicemailMessage(
        String id,
        String mailbox,
        String from,
        @Nullable String fromName,
        Instant leftAt,
        Duration length,
        @Nullable Instant heardAt) {}
