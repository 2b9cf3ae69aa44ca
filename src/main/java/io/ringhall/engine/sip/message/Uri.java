package io.ringhall.engine.sip.message;

import org.jspecify.annotations.Nullable;

/** A URI as it stands in a request line or header (RFC 3261 §19.1, §25.1); toString is the wire form. */
public sealed interface Uri permits SipUri, OtherUri {
    /** Lower case, without the colon. */
    String scheme();

    /** Null when malformed: no scheme, white space inside, a bad host or port. */
    static @Nullable Uri parse(String text) {
        return RecentUris.of(text);
    }

    /** As {@link #parse}, whether or not it was met before. */
    static @Nullable Uri read(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || !Chars.alpha(text.charAt(0))) {
            return null;
        }
        for (int i = 1; i < colon; i++) {
            char c = text.charAt(i);
            if (!Chars.alpha(c) && !Chars.digit(c) && c != '+' && c != '-' && c != '.') {
                return null;
            }
        }
        for (int i = colon; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '<' || c == '>' || c == '"' || c == 0x7f) {
                return null;
            }
        }
        if (colon == 3 && text.regionMatches(true, 0, "sip", 0, 3)) {
            return SipUri.read(text, 4, false);
        }
        if (colon == 4 && text.regionMatches(true, 0, "sips", 0, 4)) {
            return SipUri.read(text, 5, true);
        }
        return colon + 1 == text.length() ? null : new OtherUri(text.substring(0, colon), text.substring(colon + 1));
    }
}
