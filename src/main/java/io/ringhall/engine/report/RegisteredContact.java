package io.ringhall.engine.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One binding of an address of record (RFC 3261 §10).
 *
 * @param source "ip:port" it registered from
 * @param transport UDP / TCP
 * @param expiresAt milliseconds since the epoch
 * @param instance the device's own id, null = it told none @param regId which of its flows, 0 = not about flows (RFC 5626)
 * @param path proxies on the way, nearest to us first (RFC 3327)
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
        long expiresAt,
        @Nullable String instance,
        int regId,
        List<String> path) {
    public RegisteredContact {
        path = List.copyOf(path);
    }
}
