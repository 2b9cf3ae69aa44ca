package io.ringhall.engine.sip.message;

import org.jspecify.annotations.Nullable;

/** A position in one header's text. Every reading method leaves the position behind what it took. */
final class Cursor {
    final String text;
    int at;

    Cursor(String text) {
        this.text = text;
    }

    boolean end() {
        return at >= text.length();
    }

    /** The next character, -1 at the end. */
    int peek() {
        return at < text.length() ? text.charAt(at) : -1;
    }

    Cursor blanks() {
        while (at < text.length() && Chars.blank(text.charAt(at))) {
            at++;
        }
        return this;
    }

    boolean take(char expected) {
        if (peek() != expected) {
            return false;
        }
        at++;
        return true;
    }

    /** A separator with white space allowed around it (RFC 3261 §25.1: SEMI, EQUAL, SLASH, COLON…). */
    boolean separator(char expected) {
        int before = at;
        if (blanks().take(expected)) {
            blanks();
            return true;
        }
        at = before;
        return false;
    }

    /** A token; empty text when there is none here. */
    String token() {
        int from = at;
        while (at < text.length() && Chars.token(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    /** Whether this very word stands here, in any case; nothing of the text is copied. */
    boolean word(String expected) {
        int to = at + expected.length();
        if (!text.regionMatches(true, at, expected, 0, expected.length()) || to < text.length() && Chars.token(text.charAt(to))) {
            return false;
        }
        at = to;
        return true;
    }

    /** As {@link #token}; the constant among {@code known} when it is spelled like one of them. */
    String token(String[] known) {
        int from = at;
        while (at < text.length() && Chars.token(text.charAt(at))) {
            at++;
        }
        for (String each : known) {
            if (each.length() == at - from && text.startsWith(each, from)) {
                return each;
            }
        }
        return text.substring(from, at);
    }

    /**
     * A quoted string with its quotes, escapes untouched.
     *
     * @return null when it does not end
     */
    @Nullable String quoted() {
        int from = at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return text.substring(from, at);
            }
            if (c == '\\') {
                at++;
            }
        }
        return null;
    }

    /** A host: name, IPv4 address or bracketed IPv6 reference; empty when there is none here. */
    String host() {
        int from = at;
        if (take('[')) {
            while (!end() && (Chars.hex(peek()) >= 0 || peek() == ':' || peek() == '.')) {
                at++;
            }
            return take(']') && at - from > 3 ? text.substring(from, at) : "";
        }
        while (at < text.length() && Chars.host(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    /** Digits of a port behind a colon: 0-65535, or -2 when malformed. */
    int port() {
        int from = at;
        int port = 0;
        while (!end() && Chars.digit(peek())) {
            port = Math.min(65536, port * 10 + text.charAt(at++) - '0');
        }
        return from == at || port > 65535 ? -2 : port;
    }
}
