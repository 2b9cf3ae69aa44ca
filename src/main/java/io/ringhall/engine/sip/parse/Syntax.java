package io.ringhall.engine.sip.parse;

/** Small pieces of the grammar. */
final class Syntax {
    private static final String TOKEN_MARKS = "-.!%*_+`'~";

    private Syntax() {}

    static boolean token(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean allowed = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || TOKEN_MARKS.indexOf(c) >= 0;
            if (!allowed) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Digits only, below 2^31; -1 otherwise. */
    static int number(String text) {
        if (text.isEmpty() || text.length() > 10) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value > Integer.MAX_VALUE ? -1 : (int) value;
    }
}
