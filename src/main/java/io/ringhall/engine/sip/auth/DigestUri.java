package io.ringhall.engine.sip.auth;

import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipUri;
import io.ringhall.engine.sip.message.Uri;

/**
 * Whether credentials were made for this request (RFC 7616 §3.4.6). Whom it is for must agree; the host may be named
 * otherwise and the user left out, since phones behind an outbound proxy (and sipp) put in the address they send to. What
 * binds credentials to one request is the nonce count: each is accepted once.
 */
final class DigestUri {
    private DigestUri() {}

    static boolean meant(String given, SipRequest request) {
        if (given.equals(request.uriText())) {
            return true;
        }
        return Uri.parse(given) instanceof SipUri uri
                && request.uri() instanceof SipUri target
                && (uri.user() == null || uri.user().equals(target.user()));
    }
}
