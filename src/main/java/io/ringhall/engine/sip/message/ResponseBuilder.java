package io.ringhall.engine.sip.message;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Builds the response to a request (RFC 3261 §8.2.6.2). */
public final class ResponseBuilder extends MessageBuilder {
    private static final byte[] VERSION = "SIP/2.0 ".getBytes(StandardCharsets.US_ASCII);

    private final int status;
    private final String reason;

    ResponseBuilder(SipRequest request, int status, @Nullable String reason, @Nullable String toTag) {
        this.status = status;
        this.reason = reason == null ? Reasons.of(status) : safe(reason);
        out.add(VERSION).add(Integer.toString(status)).add(" ").add(this.reason).add(Bytes.CRLF);
        vias(request);
        copy(request, Header.FROM);
        var to = request.to();
        // RFC 3261 §8.2.6.2: a tag is added unless the request had one, and never to a 100.
        if (toTag != null && status != 100 && to.tag() == null) {
            var line = String.valueOf(request.lines().line(Header.TO));
            to = to.with("tag", toTag);
            line(Header.TO.bytes(), line + ";tag=" + toTag);
        } else {
            copy(request, Header.TO);
        }
        copy(request, Header.CALL_ID);
        copy(request, Header.CSEQ);
        // RFC 3261 §12.1.1: what establishes a dialog carries the route back.
        if (status > 100 && status < 300 && request.method().equals("INVITE")) {
            copy(request, Header.RECORD_ROUTE);
        }
        // RFC 3261 §8.2.6.1
        if (status == 100) {
            copy(request, Header.TIMESTAMP);
        }
        identity(request.from(), to, request.callId(), request.cseq(), request.topVia());
    }

    /** The top Via as completed on arrival, the others as they came. */
    private void vias(SipRequest request) {
        line(Header.VIA.bytes(), request.topVia().toString());
        var values = request.headers(Header.VIA);
        for (int i = 1; i < values.size(); i++) {
            line(Header.VIA.bytes(), values.get(i));
        }
    }

    private void copy(SipRequest request, Header header) {
        request.lines().each(header, (data, from, to) -> line(header.bytes(), data, from, to));
    }

    public ResponseBuilder header(Header header, String value) {
        add(header, value);
        return this;
    }

    public ResponseBuilder header(String name, String value) {
        line(safe(name).getBytes(StandardCharsets.US_ASCII), safe(value));
        return this;
    }

    public ResponseBuilder body(String type, byte[] bytes) {
        content(type, bytes);
        return this;
    }

    public SipResponse build() {
        return new SipResponse(parts(), status, reason);
    }
}
