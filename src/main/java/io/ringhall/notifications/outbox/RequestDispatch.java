package io.ringhall.notifications.outbox;

import io.ringhall.kernel.Secret;
import io.ringhall.notifications.outbox.Delivery.Request;
import io.ringhall.outgoing.OutgoingHttp;
import io.ringhall.outgoing.OutgoingRequest;
import io.ringhall.outgoing.OutgoingResult;
import io.ringhall.plan.notices.NoticesDesk;
import io.ringhall.tenancy.TenantAccess;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a request to an address that somebody typed, signed with the tenant's secret. */
@Component
class RequestDispatch {
    /** behaviour.md §3. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int GONE = 410;
    private static final int KEPT_BYTES = 200;

    private final OutgoingHttp http;
    private final NoticesDesk notices;
    private final InstantSource clock = InstantSource.system();

    RequestDispatch(OutgoingHttp http, NoticesDesk notices) {
        this.http = http;
        this.notices = notices;
    }

    SendResult send(TenantAccess access, String eventId, Request request) {
        var headers = headers(request, eventId, notices.signingSecret(access).orElse(null), clock.instant());
        var body = request.body() == null ? null : request.body().getBytes(StandardCharsets.UTF_8);
        return switch (http.send(
                new OutgoingRequest(request.method(), request.url(), headers, body, PATIENCE, KEPT_BYTES, 0))) {
            case OutgoingResult.Answered answered -> result(answered);
            case OutgoingResult.Refused(var reason) -> new SendResult.Refused(reason);
            case OutgoingResult.Failed(var reason) -> new SendResult.Failed(reason);
        };
    }

    static Map<String, String> headers(
            Request request, String eventId, @Nullable Secret secret, Instant now) {
        var headers = new LinkedHashMap<String, String>();
        if (request.contentType() != null) {
            headers.put("Content-Type", request.contentType());
        }
        headers.put("X-Ringhall-Event", request.event());
        headers.put("X-Ringhall-Event-Id", eventId);
        if (secret != null) {
            headers.put("X-Ringhall-Signature", Signature.of(request, eventId, secret, now));
        }
        return headers;
    }

    private static SendResult result(OutgoingResult.Answered answered) {
        var said = new String(answered.body(), StandardCharsets.UTF_8).replaceAll("\\s+", " ").strip();
        var detail = answered.status() + (said.isEmpty() ? "" : " " + said);
        if (answered.isSuccess()) {
            return new SendResult.Sent(detail);
        }
        return answered.status() == GONE ? new SendResult.Refused(detail) : new SendResult.Failed(detail);
    }
}
