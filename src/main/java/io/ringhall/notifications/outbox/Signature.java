package io.ringhall.notifications.outbox;

import io.ringhall.kernel.Secret;
import io.ringhall.notifications.outbox.Delivery.Request;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves that a request is ours: {@code t=<seconds>,v1=<hex>}, HMAC-SHA256 (RFC 2104) of {@code <t>.<event id>.<content>}, where
 * the content is the body, or the URL when there is none. The time lets a receiver refuse what somebody recorded and sends again.
 */
final class Signature {
    private Signature() {}

    static String of(Request request, String eventId, Secret secret, Instant at) {
        var content = request.body() == null ? request.url() : request.body();
        var text = at.getEpochSecond() + "." + eventId + "." + content;
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is not to be had", e);
        }
    }
}
