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
        while (!end() && Chars.digit(peek())) {
            at++;
        }
        long port = Chars.number(text.substring(from, at), 65535);
        return port < 0 ? -2 : (int) port;
    }
}
