package io.ringhall.engine.sip.message;

/** Builds a request, header by header in the order of the calls. */
public final class RequestBuilder extends MessageBuilder<RequestBuilder> {
    private final String method;
    private final String uriText;
    private final Uri uri;

    RequestBuilder(String method, String uriText, Uri uri) {
        this.method = method;
        this.uriText = uriText;
        this.uri = uri;
        text(method).text(" ").text(uriText).text(" SIP/2.0").crlf();
    }

    @Override
    RequestBuilder self() {
        return this;
    }

    public SipRequest build() {
        return new SipRequest(finish(), method, uriText, uri);
    }
}
