package io.ringhall.engine.sip.message;

import java.nio.charset.StandardCharsets;

/** Character classes of RFC 3261 §25.1 as one table, and the few byte operations the messages share. */
public final class Chars {
    private static final byte TOKEN = 1;
    private static final byte UNRESERVED = 2;
    private static final byte HOST = 4;
    private static final byte VALUE = 8;
    private static final byte[] CLASS = new byte[128];

    static {
        for (char c = '0'; c <= 'z'; c++) {
            if (c <= '9' || c >= 'a' || c >= 'A' && c <= 'Z') {
                CLASS[c] = TOKEN | UNRESERVED | HOST | VALUE;
            }
        }
        mark("-.!%*_+`'~", TOKEN);
        mark("-_.!~*'()", UNRESERVED);
        mark("-._", HOST);
        mark("-.!%*_+`'~[]:/&+$@()", VALUE);
    }

    private Chars() {}

    private static void mark(String chars, byte bit) {
        for (int i = 0; i < chars.length(); i++) {
            CLASS[chars.charAt(i)] |= bit;
        }
    }

    private static boolean is(int c, byte bit) {
        return c >= 0 && c < 128 && (CLASS[c] & bit) != 0;
    }

    /** token = 1*(alphanum / "-" / "." / "!" / "%" / "*" / "_" / "+" / "`" / "'" / "~"). */
    public static boolean token(int c) {
        return is(c, TOKEN);
    }

    static boolean unreserved(int c) {
        return is(c, UNRESERVED);
    }

    static boolean host(int c) {
        return is(c, HOST);
    }

    /** What an unquoted parameter value may hold: token, host and the few characters more that phones use. */
    static boolean paramValue(int c) {
        return is(c, VALUE);
    }

    static boolean alpha(int c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    /** A decimal digit. */
    public static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Space or tab; folds have become spaces before text is looked at. */
    public static boolean blank(int c) {
        return c == ' ' || c == '\t';
    }

    static int hex(int c) {
        return digit(c) ? c - '0' : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10 : -1;
    }

    /** All of the text is one token. */
    public static boolean isToken(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!token(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /**
     * A decimal number of digits only.
     *
     * @return -1 when the text is anything else or exceeds {@code max}
     */
    public static long number(String text, long max) {
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || value > (max - digit) / 10) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return text.isEmpty() ? -1 : value;
    }

    /** One word without blanks. Wider than word [ "@" word ] (RFC 3261 §25.1): it is compared, never taken apart. */
    public static boolean isCallId(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) == 0x7f) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The range spells {@code lower} in any case. */
    public static boolean equalsLower(byte[] bytes, int from, int to, byte[] lower) {
        if (to - from != lower.length) {
            return false;
        }
        for (int i = 0; i < lower.length; i++) {
            int c = bytes[from + i];
            if (c != lower[i] && (c < 'A' || c > 'Z' || c + 32 != lower[i])) {
                return false;
            }
        }
        return true;
    }
}
