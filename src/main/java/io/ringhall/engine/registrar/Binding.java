package io.ringhall.engine.registrar;

import org.jspecify.annotations.Nullable;

/**
 * One contact of an address of record.
 *
 * @param contact URI as registered
 * @param source "ip:port" it came from @param transport UDP, TCP…
 * @param expiresAt milliseconds since the epoch
 * @param q preference 0-1 (RFC 3261 §20.10)
 * @param instance {@code +sip.instance} (RFC 5626 §4.1): the same device again replaces itself
 */
public record Binding(
        String contact,
        String source,
        String transport,
        String callId,
        long cseq,
        long registeredAt,
        long expiresAt,
        @Nullable String userAgent,
        double q,
        @Nullable String instance) {}
