package io.ringhall.engine.sip.message;

import java.nio.charset.StandardCharsets;

/** Builds a request. From, To, Call-ID and CSeq are required; Content-Length is written by itself. */
public final class RequestBuilder extends MessageBuilder {
    private static final byte[] VERSION = " SIP/2.0\r\n".getBytes(StandardCharsets.US_ASCII);

    private final String method;
    private final String uri;
    private int maxForwards = -1;

    RequestBuilder(String method, String uri) {
        this.method = method;
        this.uri = safe(uri);
        out.add(method).add(" ").add(this.uri).add(VERSION);
    }

    public RequestBuilder header(Header header, String value) {
        if (header == Header.MAX_FORWARDS) {
            maxForwards = Integer.parseInt(value);
        }
        add(header, value);
        return this;
    }

    public RequestBuilder header(String name, String value) {
        line(safe(name).getBytes(StandardCharsets.US_ASCII), safe(value));
        return this;
    }

    public RequestBuilder body(String type, byte[] bytes) {
        content(type, bytes);
        return this;
    }

    public SipRequest build() {
        var parts = parts();
        var target = Uri.parse(uri);
        return new SipRequest(parts, method, uri, target == null ? new OtherUri("", uri) : target, maxForwards);
    }
}
