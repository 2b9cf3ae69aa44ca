package io.ringhall.engine.sip.auth;

import io.ringhall.engine.sip.message.Chars;
import io.ringhall.engine.sip.message.Quoted;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of an Authorization header: {@code Digest name=value, name="value"} (RFC 3261 §25.1). */
record Credentials(Map<String, String> params) {
    private static final String SCHEME = "Digest";

    /** The header is of the Digest scheme, well-formed or not. */
    static boolean digest(String header) {
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && (header.length() == SCHEME.length() || Chars.blank(header.charAt(SCHEME.length())));
    }

    /** Null when malformed, or when a parameter stands twice. */
    static @Nullable Credentials parse(String header) {
        var params = new HashMap<String, String>();
        int at = SCHEME.length();
        int end = header.length();
        while (true) {
            at = skip(header, at, ',');
            if (at == end) {
                return new Credentials(params);
            }
            int equals = header.indexOf('=', at);
            String name = equals < 0 ? "" : header.substring(at, equals).strip().toLowerCase(Locale.ROOT);
            if (!Chars.isToken(name)) {
                return null;
            }
            at = skip(header, equals + 1, ' ');
            int from = at;
            at = at < end && header.charAt(at) == '"' ? closing(header, at) : bare(header, at);
            if (at < 0 || params.put(name, Quoted.unquote(header.substring(from, at))) != null) {
                return null;
            }
        }
    }

    private static int skip(String text, int from, char also) {
        int at = from;
        while (at < text.length() && (Chars.blank(text.charAt(at)) || text.charAt(at) == also)) {
            at++;
        }
        return at;
    }

    /** Behind the closing quote, -1 when there is none. */
    private static int closing(String text, int open) {
        for (int i = open + 1; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                return i + 1;
            }
            if (text.charAt(i) == '\\') {
                i++;
            }
        }
        return -1;
    }

    private static int bare(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != ',' && !Chars.blank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    @Nullable String get(String name) {
        return params.get(name);
    }

    String require(String name) {
        return params.getOrDefault(name, "");
    }

    /** Secrets are never logged. */
    @Override
    public String toString() {
        return "Credentials[" + params.get("username") + "]";
    }
}
