package io.ringhall.engine.sip.message;

import org.jspecify.annotations.Nullable;

/** Sequence number (below 2^31) and method (RFC 3261 §20.16). */
public record CSeq(long number, String method) {
    private static final long MAX = (1L << 31) - 1;

    /** Null when malformed or out of range. */
    public static @Nullable CSeq parse(String text) {
        Cursor in = new Cursor(text).blanks();
        int from = in.at;
        long number = 0;
        while (Chars.digit(in.peek())) {
            number = Math.min(MAX + 1, number * 10 + text.charAt(in.at++) - '0');
        }
        int blank = in.at;
        if (blank == from || number > MAX || in.blanks().at == blank) {
            return null;
        }
        String method = in.token(Methods.KNOWN);
        return method.isEmpty() || !in.blanks().end() ? null : new CSeq(number, method);
    }

    @Override
    public String toString() {
        return number + " " + method;
    }
}
