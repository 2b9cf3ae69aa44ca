package io.ringhall.switchboard;

import io.ringhall.engine.report.RegisteredContact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A phone registered now (RFC 3261 §10).
 *
 * @param source "ip:port" it registered from
 * @param transport UDP / TCP
 */
public record LiveRegistration(
        String extension,
        String contact,
        String source,
        String transport,
        @Nullable String userAgent,
        Instant registeredAt,
        Instant expiresAt) {
    static LiveRegistration of(RegisteredContact contact) {
        return new LiveRegistration(
                contact.extension(),
                contact.contact(),
                contact.source(),
                contact.transport(),
                contact.userAgent(),
                Instant.ofEpochMilli(contact.registeredAt()),
                Instant.ofEpochMilli(contact.expiresAt()));
    }
}
