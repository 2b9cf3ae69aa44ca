package io.ringhall.engine.leg;

import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The session description of a message: its body, or a part of it (RFC 5621). Pure, never throws. */
public final class SessionBody {
    public static final String ACCEPT = "application/sdp, multipart/mixed, multipart/alternative, multipart/related";
    private static final String SDP = "application/sdp";
    private static final byte[] NOTHING = {};
    private static final int MAX_BYTES = 32_768;
    private static final int MAX_PARTS = 16;

    private SessionBody() {}

    /** Why a request with such a body cannot be served. @param header what the response is to say, null = nothing */
    public record Refusal(int status, @Nullable Header header, String value) {}

    /** Null = all is well. */
    public static @Nullable Refusal refusal(SipMessage request) {
        if (!request.hasBody() || plain(request)) {
            return request.hasBody() && request.body().length > MAX_BYTES ? new Refusal(413, null, "") : null;
        }
        var encoding = request.header(Header.CONTENT_ENCODING);
        if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
            // RFC 3261 §8.2.3
            return new Refusal(415, Header.ACCEPT_ENCODING, "identity");
        }
        if (request.body().length > MAX_BYTES) {
            return new Refusal(413, null, "");
        }
        var unsupported = new Refusal(415, Header.ACCEPT, ACCEPT);
        var type = type(request.contentType());
        var disposition = request.header(Header.CONTENT_DISPOSITION);
        if (type.equals(SDP)) {
            // RFC 3261 §20.11: what must be handled and is no session cannot be.
            return session(disposition) || optional(disposition) ? null : unsupported;
        }
        if (!type.startsWith("multipart/")) {
            return optional(disposition) ? null : unsupported;
        }
        var parts = Parts.of(request);
        return parts == null ? new Refusal(400, null, "") : parts.requiresUnknown ? unsupported : null;
    }

    /** Empty without one. */
    public static byte[] of(SipMessage message) {
        if (!message.hasBody()) {
            return NOTHING;
        }
        if (plain(message)) {
            return message.body();
        }
        var type = type(message.contentType());
        if (type.equals(SDP)) {
            return session(message.header(Header.CONTENT_DISPOSITION)) ? message.body() : NOTHING;
        }
        var parts = type.startsWith("multipart/") ? Parts.of(message) : null;
        return parts == null ? NOTHING : parts.sdp;
    }

    /** RFC 3261 §20.1: whoever accepts no session descriptions cannot be answered. */
    public static boolean acceptable(SipMessage request) {
        if (request.header(Header.ACCEPT) == null) {
            return true;
        }
        return request.headers(Header.ACCEPT).stream()
                .map(SessionBody::type)
                .anyMatch(each -> each.equals(SDP) || each.equals("application/*") || each.equals("*/*"));
    }

    static boolean present(SipMessage message) {
        return message.hasBody() && (plain(message) || of(message).length > 0);
    }

    /** The usual: SDP and nothing said about it. */
    private static boolean plain(SipMessage message) {
        return SDP.equals(message.contentType())
                && message.header(Header.CONTENT_DISPOSITION) == null
                && message.header(Header.CONTENT_ENCODING) == null;
    }

    private static String type(@Nullable String contentType) {
        if (contentType == null) {
            return "";
        }
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean session(@Nullable String disposition) {
        var kind = type(disposition);
        return kind.isEmpty() || kind.equals("session") || kind.equals("early-session");
    }

    private static boolean optional(@Nullable String disposition) {
        return handling(disposition, "optional");
    }

    private static boolean handling(@Nullable String disposition, String how) {
        return disposition != null
                && disposition.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "").contains(";handling=" + how);
    }

    /** The parts of a multipart body (RFC 2046 §5.1) as far as they matter. */
    private record Parts(byte[] sdp, boolean requiresUnknown) {
        static @Nullable Parts of(SipMessage message) {
            var boundary = boundary(String.valueOf(message.contentType()));
            if (boundary == null) {
                return null;
            }
            // One byte is one character, so that positions are those of the bytes.
            var text = new String(message.body(), StandardCharsets.ISO_8859_1);
            var mark = "--" + boundary;
            int at = text.startsWith(mark) ? 0 : text.indexOf("\n" + mark) + 1;
            byte[] sdp = NOTHING;
            boolean unknown = false;
            boolean any = false;
            for (int i = 0; i < MAX_PARTS && (at > 0 || text.startsWith(mark)); i++) {
                int start = at + mark.length();
                if (text.startsWith("--", start)) {
                    break;
                }
                int end = text.indexOf("\r\n" + mark, start);
                if (end < 0) {
                    return null;
                }
                any = true;
                int blank = text.indexOf("\r\n\r\n", start);
                var headers = blank < 0 || blank > end ? "" : text.substring(start, blank);
                var disposition = field(headers, "content-disposition");
                if (type(field(headers, "content-type")).equals(SDP) && session(disposition)) {
                    if (sdp.length == 0) {
                        sdp = Arrays.copyOfRange(message.body(), blank + 4, Math.max(blank + 4, end + 2));
                    }
                } else {
                    unknown |= handling(disposition, "required");
                }
                at = end + 2;
            }
            return any ? new Parts(sdp, unknown) : null;
        }

        private static @Nullable String boundary(String type) {
            for (var part : type.split(";", 16)) {
                int equals = part.indexOf('=');
                if (equals > 0 && part.substring(0, equals).strip().equalsIgnoreCase("boundary")) {
                    var value = part.substring(equals + 1).strip().replace("\"", "");
                    return value.isEmpty() || value.length() > 70 ? null : value;
                }
            }
            return null;
        }

        private static @Nullable String field(String headers, String name) {
            for (var line : headers.split("\r\n")) {
                int colon = line.indexOf(':');
                if (colon > 0 && line.substring(0, colon).strip().equalsIgnoreCase(name)) {
                    return line.substring(colon + 1).strip();
                }
            }
            return null;
        }
    }
}
