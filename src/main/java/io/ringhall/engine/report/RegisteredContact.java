package io.ringhall.engine.report;

import org.jspecify.annotations.Nullable;

/**
 * One binding of an address of record (RFC 3261 §10).
 *
 * @param source "ip:port" it registered from
 * @param transport UDP / TCP
 * @param expiresAt milliseconds since the epoch
 */
public record RegisteredContact(
        String domain,
        String extension,
        String contact,
        String source,
        String transport,
        @Nullable String userAgent,
        String callId,
        long cseq,
        long registeredAt,
        long expiresAt) {}
