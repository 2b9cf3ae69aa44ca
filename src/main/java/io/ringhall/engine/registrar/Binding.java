package io.ringhall.engine.registrar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One contact of an address of record.
 *
 * @param contact URI as registered
 * @param source "ip:port" it came from @param transport UDP, TCP…
 * @param expiresAt milliseconds since the epoch
 * @param q preference 0-1 (RFC 3261 §20.10)
 * @param instance {@code +sip.instance} (RFC 5626 §4.1): the same device again replaces itself
 * @param regId which of the device's flows it is (RFC 5626 §4.2); 0 = it is not about flows
 * @param path the proxies on the way to it, nearest to us first (RFC 3327): Path values as they came
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
        @Nullable String instance,
        int regId,
        List<String> path) {
    public Binding {
        path = List.copyOf(path);
    }

    /** Of a phone that is reached without proxies and does not speak of flows. */
    public Binding(
            String contact, String source, String transport, String callId, long cseq, long registeredAt, long expiresAt,
            @Nullable String userAgent, double q, @Nullable String instance) {
        this(contact, source, transport, callId, cseq, registeredAt, expiresAt, userAgent, q, instance, 0, List.of());
    }
}
