package io.ringhall.engine.sip.message;

import org.jspecify.annotations.Nullable;

/** A response (RFC 3261 §7.2). */
public final class SipResponse extends SipMessage {
    private final int status;
    private final String reason;

    /** Made by the parser and by {@link ResponseBuilder}. */
    public SipResponse(HeaderLines lines, int status, String reason) {
        super(lines);
        this.status = status;
        this.reason = reason;
    }

    /** 100-699. */
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

    /**
     * The answer to a request (RFC 3261 §8.2.6.2): Via, From, To, Call-ID and CSeq are copied, Record-Route where a dialog
     * begins.
     *
     * @param reason null = the standard's phrase
     * @param toTag put into To unless it has one already, never in a 100
     */
    public static ResponseBuilder answer(SipRequest request, int status, @Nullable String reason, @Nullable String toTag) {
        return new ResponseBuilder(request, status, reason == null ? ReasonPhrase.of(status) : reason, toTag);
    }
}
