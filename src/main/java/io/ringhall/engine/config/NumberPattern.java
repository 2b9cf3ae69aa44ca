package io.ringhall.engine.config;

import org.jspecify.annotations.Nullable;

/**
 * A pattern of numbers in E.164: digits and a leading plus stand for themselves, {@code ?} for one digit, a closing
 * {@code *} for any rest; {@code !} in front excludes. "+49*", "+1???5550*", "!+49900*", "112".
 */
public record NumberPattern(String text) {
    private static final int LONGEST = 32;

    /** Null when malformed. */
    public static @Nullable NumberPattern parse(String text) {
        var trimmed = text.strip();
        int at = trimmed.startsWith("!") ? 1 : 0;
        if (at < trimmed.length() && trimmed.charAt(at) == '+') {
            at++;
        }
        int begin = at;
        while (at < trimmed.length() && (digit(trimmed.charAt(at)) || trimmed.charAt(at) == '?')) {
            at++;
        }
        boolean rest = at == trimmed.length() - 1 && trimmed.charAt(at) == '*';
        boolean whole = at == trimmed.length() && at > begin;
        return trimmed.length() <= LONGEST && (whole || rest) ? new NumberPattern(trimmed) : null;
    }

    public boolean excludes() {
        return text.startsWith("!");
    }

    /** Whether the number is of this shape; an exclusion says yes to what it excludes. */
    public boolean matches(String number) {
        int from = excludes() ? 1 : 0;
        boolean rest = text.endsWith("*");
        int length = text.length() - from - (rest ? 1 : 0);
        if (rest ? number.length() < length : number.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char wanted = text.charAt(from + i);
            char given = number.charAt(i);
            if (wanted == '?' ? !digit(given) : wanted != given) {
                return false;
            }
        }
        return true;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
