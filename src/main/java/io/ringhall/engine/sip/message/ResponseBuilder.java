package io.ringhall.engine.sip.message;

import org.jspecify.annotations.Nullable;

/** Builds the response to a request (RFC 3261 §8.2.6); the request's header lines are copied as bytes. */
public final class ResponseBuilder extends MessageBuilder<ResponseBuilder> {
    private final int status;
    private final String reason;

    ResponseBuilder(SipRequest request, int status, String reason, @Nullable String toTag) {
        this.status = status;
        this.reason = reason;
        text("SIP/2.0 ").text(Integer.toString(status)).text(" ").text(reason).crlf();
        copy(request, Header.VIA);
        copy(request, Header.FROM);
        to(request, toTag);
        copy(request, Header.CALL_ID);
        copy(request, Header.CSEQ);
        if (status == 100) {
            // RFC 3261 §8.2.6.1
            copy(request, Header.TIMESTAMP);
        } else if (status < 300 && beginsDialog(request)) {
            // RFC 3261 §12.1.1
            copy(request, Header.RECORD_ROUTE);
        }
    }

    private void to(SipRequest request, @Nullable String toTag) {
        int line = request.lines().next(Header.TO, 0);
        if (line >= 0) {
            // RFC 3261 §8.2.6.2: a tag is added unless there is one; a 100 needs none
            boolean tagged = toTag == null || status == 100 || request.toTag() != null;
            line(request.lines(), Header.TO, line, tagged ? "" : ";tag=" + toTag);
        }
    }

    private static boolean beginsDialog(SipRequest request) {
        String method = request.method();
        return method.equals(Methods.INVITE)
                || method.equals(Methods.SUBSCRIBE)
                || method.equals(Methods.NOTIFY)
                || method.equals(Methods.REFER);
    }

    @Override
    ResponseBuilder self() {
        return this;
    }

    public SipResponse build() {
        return new SipResponse(finish(), status, reason);
    }
}
