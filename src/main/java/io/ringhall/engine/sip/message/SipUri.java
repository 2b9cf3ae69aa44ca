package io.ringhall.engine.sip.message;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A SIP or SIPS URI (RFC 3261 §19.1.1).
 *
 * @param user decoded
 * @param port -1 = none given
 * @param headers what follows the question mark, as written
 */
public record SipUri(
        boolean secure,
        @Nullable String user,
        @Nullable String password,
        String host,
        int port,
        Params params,
        @Nullable String headers)
        implements Uri {

    private static final String USER_UNESCAPED = "-_.!~*'()&=+$,;?/";

    public static SipUri of(@Nullable String user, String host, int port) {
        return new SipUri(false, user, null, host, port, Params.NONE, null);
    }

    static @Nullable SipUri parse(String text, int from, boolean secure) {
        int question = -1;
        int at = -1;
        for (int i = from; i < text.length() && question < 0; i++) {
            char c = text.charAt(i);
            if (c == '@' && at < 0) {
                at = i;
            } else if (c == '?' && (at >= 0 || text.indexOf('@', i) < 0)) {
                question = i;
            }
        }
        @Nullable String headers = question < 0 ? null : text.substring(question + 1);
        int end = question < 0 ? text.length() : question;
        @Nullable String user = null;
        @Nullable String password = null;
        int hostFrom = from;
        if (at >= 0) {
            int colon = text.indexOf(':', from);
            boolean hasPassword = colon >= 0 && colon < at;
            user = decoded(text.substring(from, hasPassword ? colon : at));
            password = hasPassword ? text.substring(colon + 1, at) : null;
            if (user == null || user.isEmpty()) {
                return null;
            }
            hostFrom = at + 1;
        }
        int semicolon = text.indexOf(';', hostFrom);
        int hostEnd = semicolon < 0 || semicolon > end ? end : semicolon;
        int portColon = text.startsWith("[", hostFrom) ? text.indexOf(':', text.indexOf(']', hostFrom) + 1) : text.indexOf(':', hostFrom);
        int port = -1;
        int nameEnd = hostEnd;
        if (portColon >= 0 && portColon < hostEnd) {
            port = (int) Scan.number(text.substring(portColon + 1, hostEnd), 65_535);
            if (port < 0) {
                return null;
            }
            nameEnd = portColon;
        }
        var host = text.substring(hostFrom, nameEnd);
        var params = Params.parse(text, hostEnd, end);
        return !Hosts.valid(host) || params == null ? null : new SipUri(secure, user, password, host, port, params, headers);
    }

    /** Null when an escape is malformed. */
    private static @Nullable String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        var out = new ByteArrayOutputStream(text.length());
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%') {
                int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
                int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    return null;
                }
                out.write(high << 4 | low);
                i += 2;
            } else {
                out.write(bytes[i]);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Override
    public String scheme() {
        return secure ? "sips" : "sip";
    }

    public @Nullable String transport() {
        return params.get("transport");
    }

    /** RFC 3261 §16.4: without it the next hop is a strict router. */
    public boolean lr() {
        return params.has("lr");
    }

    /** The user part with escapes where the grammar wants them. */
    private static void appendUser(StringBuilder out, String user) {
        for (byte b : user.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || USER_UNESCAPED.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%').append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
            }
        }
    }

    @Override
    public String toString() {
        var out = new StringBuilder(48).append(scheme()).append(':');
        if (user != null) {
            appendUser(out, user);
            if (password != null) {
                out.append(':').append(password);
            }
            out.append('@');
        }
        out.append(host);
        if (port >= 0) {
            out.append(':').append(port);
        }
        out.append(params);
        if (headers != null) {
            out.append('?').append(headers);
        }
        return out.toString();
    }
}
