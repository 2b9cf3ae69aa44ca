package io.ringhall.engine.sip.message;

import java.util.ArrayList;
import java.util.List;

/** Reading header values (RFC 3261 §25.1). */
final class Scan {
    private Scan() {}

    static int skipSpace(String text, int from, int to) {
        int at = from;
        while (at < to && space(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static boolean space(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    /** token = 1*(alphanum / "-" / "." / "!" / "%" / "*" / "_" / "+" / "`" / "'" / "~") */
    static boolean token(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '-' || c == '.' || c == '!' || c == '%' || c == '*' || c == '_' || c == '+' || c == '`' || c == '\'' || c == '~';
    }

    static int tokenEnd(String text, int from, int to) {
        int at = from;
        while (at < to && token(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static boolean isToken(String text) {
        return !text.isEmpty() && tokenEnd(text, 0, text.length()) == text.length();
    }

    /** Behind the closing quote of the string that opens at {@code from}; -1 when it does not close. */
    static int quotedEnd(String text, int from, int to) {
        for (int at = from + 1; at < to; at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '"') {
                return at + 1;
            }
        }
        return -1;
    }

    static String unquoted(String text) {
        if (text.length() < 2 || text.charAt(0) != '"' || text.charAt(text.length() - 1) != '"') {
            return text;
        }
        if (text.indexOf('\\') < 0) {
            return text.substring(1, text.length() - 1);
        }
        var out = new StringBuilder(text.length());
        for (int i = 1; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() - 1) {
                c = text.charAt(++i);
            }
            out.append(c);
        }
        return out.toString();
    }

    /** Splits at commas outside quotes and angle brackets. */
    static List<String> split(String text) {
        if (text.indexOf(',') < 0) {
            return List.of(text);
        }
        var parts = new ArrayList<String>();
        int start = 0;
        boolean angle = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                int end = quotedEnd(text, at, text.length());
                if (end < 0) {
                    break;
                }
                at = end - 1;
            } else if (c == '<') {
                angle = true;
            } else if (c == '>') {
                angle = false;
            } else if (c == ',' && !angle) {
                add(parts, text.substring(start, at));
                start = at + 1;
            }
        }
        add(parts, text.substring(start));
        return parts;
    }

    private static void add(List<String> parts, String part) {
        var bare = part.strip();
        if (!bare.isEmpty()) {
            parts.add(bare);
        }
    }

    /** Decimal digits only, at most {@code max}; -1 otherwise. */
    static long number(String text, long max) {
        if (text.isEmpty() || text.length() > 19) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
            if (value > max || value < 0) {
                return -1;
            }
        }
        return value;
    }
}
