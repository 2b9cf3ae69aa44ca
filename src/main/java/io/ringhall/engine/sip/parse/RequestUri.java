package io.ringhall.engine.sip.parse;

import io.ringhall.engine.sip.message.SipUri;
import io.ringhall.engine.sip.message.Uri;
import org.jspecify.annotations.Nullable;

/** What a Request-URI must not be. Another scheme than sip is sound here; the core answers it 416. */
final class RequestUri {
    private RequestUri() {}

    static @Nullable String problem(@Nullable Uri uri) {
        if (uri == null) {
            return "malformed Request-URI";
        }
        // RFC 3261 §19.1.1, table 1: headers are not allowed in a Request-URI (RFC 4475 §3.1.2.11)
        return uri instanceof SipUri sip && sip.headers() != null ? "headers in the Request-URI" : null;
    }
}
