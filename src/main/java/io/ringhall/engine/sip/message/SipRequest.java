package io.ringhall.engine.sip.message;


/** A request (RFC 3261 §7.1). */
public final class SipRequest extends SipMessage {
    private final String method;
    private final String uriText;
    private final Uri uri;

    /** Made by the parser and by {@link RequestBuilder}. */
    public SipRequest(HeaderLines lines, String method, String uriText, Uri uri) {
        super(lines);
        this.method = Methods.intern(method);
        this.uriText = uriText;
        this.uri = uri;
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

    /** -1 when absent. */
    public int maxForwards() {
        String text = header(Header.MAX_FORWARDS);
        return text == null ? -1 : (int) Chars.number(text, Integer.MAX_VALUE);
    }

    /** A new request. From, To, Call-ID and CSeq are the caller's to add; Via is the transaction layer's. */
    public static RequestBuilder to(String method, Uri uri) {
        return new RequestBuilder(method, uri.toString(), uri);
    }

    /** As {@link #to(String, Uri)}, the Request-URI as it is to be written. */
    public static RequestBuilder to(String method, String uri) {
        Uri parsed = Uri.parse(uri);
        return new RequestBuilder(method, uri, parsed == null ? new OtherUri("invalid", uri) : parsed);
    }

    /** As {@link #to(String, String)}, the Request-URI parsed already. */
    public static RequestBuilder to(String method, String uriText, Uri uri) {
        return new RequestBuilder(method, uriText, uri);
    }

    /** This request with one more Via on top. */
    public SipRequest withVia(Via via) {
        return keeping(new SipRequest(lines().withFirst(Header.VIA, via.toString()), method, uriText, uri), via);
    }

    /** This request with its top Via value replaced: the receiver adds what it saw (RFC 3261 §18.2.1, RFC 3581 §4). */
    public SipRequest withTopVia(Via via) {
        HeaderLines lines = lines();
        int line = lines.next(Header.VIA, 0);
        if (line < 0) {
            return this;
        }
        int comma = firstComma(lines, line);
        HeaderLines changed = lines.exchanged(lines.valueStart(line), comma, Chars.utf8(via.toString()), line);
        return keeping(new SipRequest(changed, method, uriText, uri), via);
    }

    private SipRequest keeping(SipRequest changed, Via via) {
        changed.adopt(this, via);
        return changed;
    }

    /** End of the first value of a Via line; Via has no quoted commas before it that matter: hosts and tokens only. */
    private static int firstComma(HeaderLines lines, int line) {
        byte[] bytes = lines.bytes();
        boolean quoted = false;
        for (int i = lines.valueStart(line); i < lines.valueEnd(line); i++) {
            if (bytes[i] == '"') {
                quoted = !quoted;
            } else if (bytes[i] == '\\' && quoted) {
                i++;
            } else if (bytes[i] == ',' && !quoted) {
                return i;
            }
        }
        return lines.valueEnd(line);
    }

}
