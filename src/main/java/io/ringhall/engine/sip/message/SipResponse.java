package io.ringhall.engine.sip.message;

import org.jspecify.annotations.Nullable;

/** A response (RFC 3261 §7.2). */
public final class SipResponse extends SipMessage {
    private final int status;
    private final String reason;

    public SipResponse(Parts parts, int status, String reason) {
        super(parts);
        this.status = status;
        this.reason = reason;
    }

    public int status() {
        return status;
    }

    public String reason() {
        return reason;
    }

    public boolean provisional() {
        return status < 200;
    }

    public boolean success() {
        return status >= 200 && status < 300;
    }

    public boolean isFinal() {
        return status >= 200;
    }

    /** @param reason null = the standard's phrase @param toTag used when the request's To has none */
    public static ResponseBuilder answer(SipRequest request, int status, @Nullable String reason, @Nullable String toTag) {
        return new ResponseBuilder(request, status, reason, toTag);
    }
}
