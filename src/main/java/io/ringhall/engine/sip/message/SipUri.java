package io.ringhall.engine.sip.message;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sip: or sips: URI (RFC 3261 §19.1).
 *
 * @param user decoded; null without a user part
 * @param host as written; IPv6 in brackets
 * @param port -1 when absent
 * @param headers text behind "?", undecoded
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

    private static final Set<String> DECISIVE = Set.of("transport", "user", "ttl", "method", "maddr");

    /** A plain sip: URI. */
    public static SipUri of(@Nullable String user, String host, int port) {
        return new SipUri(false, user, null, host, port, Params.NONE, null);
    }

    @Override
    public String scheme() {
        return secure ? "sips" : "sip";
    }

    /** The transport parameter in lower case; null when absent. */
    public @Nullable String transport() {
        String transport = params.get("transport");
        return transport == null ? null : transport.toLowerCase(Locale.ROOT);
    }

    /** The route is loose (RFC 3261 §16.12). */
    public boolean lr() {
        return params.has("lr");
    }

    public SipUri with(Params changed) {
        return new SipUri(secure, user, password, host, port, changed, headers);
    }

    /**
     * RFC 3261 §19.1.4: the same resource. Escapes and case of the host do not matter; an absent port differs from 5060; these
     * parameters must agree even when one side lacks them, others only where both have them.
     */
    public boolean equivalent(SipUri other) {
        return secure == other.secure
                && Objects.equals(user, other.user)
                && Objects.equals(password, other.password)
                && host.equalsIgnoreCase(other.host)
                && port == other.port
                && Objects.equals(headers, other.headers)
                && sameParams(other.params)
                && other.sameParams(params);
    }

    private boolean sameParams(Params others) {
        for (int i = 0; i < params.size(); i++) {
            String name = params.name(i);
            boolean must = DECISIVE.contains(name.toLowerCase(Locale.ROOT));
            if (must && !others.has(name) || others.has(name) && !sameText(params.get(name), others.get(name))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameText(@Nullable String one, @Nullable String other) {
        return one == null ? other == null : one.equalsIgnoreCase(other);
    }

    static @Nullable SipUri read(String text, int from, boolean secure) {
        int at = text.lastIndexOf('@');
        int question = text.indexOf('?', from);
        // "?" is allowed inside a user part and an unescaped "@" is not allowed in headers (RFC 3261 §25.1)
        if (question >= 0 && text.indexOf('@', from) >= 0 && text.indexOf('@', from) < question) {
            at = text.indexOf('@', from);
        }
        String user = null;
        String password = null;
        Cursor in = new Cursor(text);
        in.at = from;
        if (at >= from) {
            int colon = text.indexOf(':', from);
            int userEnd = colon >= 0 && colon < at ? colon : at;
            if (userEnd == from || !clean(text, from, at)) {
                return null;
            }
            user = Escapes.decode(text.substring(from, userEnd));
            if (userEnd < at) {
                password = Escapes.decode(text.substring(userEnd + 1, at));
            }
            if (user == null || userEnd < at && password == null) {
                return null;
            }
            in.at = at + 1;
        }
        String host = in.host();
        int port = in.take(':') ? in.port() : -1;
        Params params = host.isEmpty() || port == -2 ? null : Params.read(in);
        if (params == null) {
            return null;
        }
        String headers = in.take('?') ? text.substring(in.at) : null;
        return headers == null && !in.end() ? null : new SipUri(secure, user, password, host, port, params, headers);
    }

    private static boolean clean(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '@' || c == '[' || c == ']') {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(48).append(secure ? "sips:" : "sip:");
        if (user != null) {
            Escapes.encodeUser(out, user);
            if (password != null) {
                Escapes.encodePassword(out.append(':'), password);
            }
            out.append('@');
        }
        out.append(host);
        if (port >= 0) {
            out.append(':').append(port);
        }
        params.write(out);
        if (headers != null) {
            out.append('?').append(headers);
        }
        return out.toString();
    }
}
