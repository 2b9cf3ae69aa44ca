package io.ringhall.engine.sip.message;

import java.nio.charset.StandardCharsets;


/** A request (RFC 3261 §7.1). */
public final class SipRequest extends SipMessage {
    private final String method;
    private final String uriText;
    private final Uri uri;
    private final int maxForwards;

    /** @param maxForwards -1 = absent */
    public SipRequest(Parts parts, String method, String uriText, Uri uri, int maxForwards) {
        super(parts);
        this.method = method;
        this.uriText = uriText;
        this.uri = uri;
        this.maxForwards = maxForwards;
    }

    public String method() {
        return method;
    }

    public Uri uri() {
        return uri;
    }

    /** The Request-URI as written. */
    public String uriText() {
        return uriText;
    }

    /** -1 = absent */
    public int maxForwards() {
        return maxForwards;
    }

    /** A new request. Via is added by the transaction layer. */
    public static RequestBuilder to(String method, String uri) {
        return new RequestBuilder(method, uri);
    }

    public static RequestBuilder to(String method, Uri uri) {
        return new RequestBuilder(method, uri.toString());
    }

    /** The same request with this Via put on top, as it goes out. */
    public SipRequest withVia(Via via) {
        var line = ("Via: " + via + "\r\n").getBytes(StandardCharsets.US_ASCII);
        var data = bytes();
        int at = startLineEnd(data);
        var shifted = new byte[data.length + line.length];
        System.arraycopy(data, 0, shifted, 0, at);
        System.arraycopy(line, 0, shifted, at, line.length);
        System.arraycopy(data, at, shifted, at + line.length, data.length - at);
        var parts = new Parts(
                shifted, lines().withViaAt(shifted, at, line.length), bodyFrom() + line.length, bodyTo() + line.length, via, from(),
                to(), callId(), cseq());
        return new SipRequest(parts, method, uriText, uri, maxForwards);
    }

    /** The same request, its top Via completed by what the receiver saw (RFC 3261 §18.2.1, RFC 3581 §4). */
    public SipRequest withTopVia(Via via) {
        var parts = new Parts(bytes(), lines(), bodyFrom(), bodyTo(), via, from(), to(), callId(), cseq());
        return new SipRequest(parts, method, uriText, uri, maxForwards);
    }

    private static int startLineEnd(byte[] data) {
        int at = 0;
        while (data[at] != '\n') {
            at++;
        }
        return at + 1;
    }
}
