package io.ringhall.engine.sip.message;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A URI (RFC 3261 §19.1, RFC 3986). */
public sealed interface Uri permits SipUri, OtherUri {
    /** In lower case. */
    String scheme();

    /** Null when malformed. */
    static @Nullable Uri parse(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0 || !schemeAllowed(text, colon)) {
            return null;
        }
        for (int i = colon; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '<' || c == '>' || c == '"' || c == 0x7f) {
                return null;
            }
        }
        var scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "sip" -> SipUri.parse(text, colon + 1, false);
            case "sips" -> SipUri.parse(text, colon + 1, true);
            default -> new OtherUri(scheme, text);
        };
    }

    private static boolean schemeAllowed(String text, int colon) {
        for (int i = 0; i < colon; i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!letter && (i == 0 || !(c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.'))) {
                return false;
            }
        }
        return true;
    }
}
