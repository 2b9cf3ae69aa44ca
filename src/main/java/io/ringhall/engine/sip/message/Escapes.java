package io.ringhall.engine.sip.message;

import java.nio.charset.StandardCharsets;

/**
 * "%HH" in user parts (RFC 3261 §19.1.2). Octets that are no UTF-8 become U+DC80…U+DCFF, so that encoding gives back
 * what was decoded.
 */
final class Escapes {
    private static final String HEX = "0123456789ABCDEF";
    private static final String USER_EXTRA = "&=+$,;?/";
    private static final String PASSWORD_EXTRA = "&=+$,";

    private Escapes() {}

    /** Null when a "%" is not followed by two hexadecimal digits. */
    static @org.jspecify.annotations.Nullable String decode(String text) {
        int first = text.indexOf('%');
        if (first < 0) {
            return text;
        }
        byte[] in = Chars.utf8(text);
        byte[] out = new byte[in.length];
        int length = 0;
        for (int i = 0; i < in.length; i++) {
            if (in[i] != '%') {
                out[length++] = in[i];
                continue;
            }
            int high = i + 2 < in.length ? Chars.hex(in[i + 1]) : -1;
            int low = i + 2 < in.length ? Chars.hex(in[i + 2]) : -1;
            if (i + 2 == in.length || high < 0 || low < 0) {
                return null;
            }
            out[length++] = (byte) (high << 4 | low);
            i += 2;
        }
        return text(out, length);
    }

    private static String text(byte[] bytes, int length) {
        String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        if (text.indexOf('\ufffd') < 0) {
            return text;
        }
        StringBuilder kept = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            kept.append(bytes[i] >= 0 ? (char) bytes[i] : (char) (0xdc00 | bytes[i] & 0xff));
        }
        return kept.toString();
    }

    static void encodeUser(StringBuilder out, String text) {
        encode(out, text, USER_EXTRA);
    }

    static void encodePassword(StringBuilder out, String text) {
        encode(out, text, PASSWORD_EXTRA);
    }

    private static void encode(StringBuilder out, String text, String extra) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Chars.unreserved(c) || extra.indexOf(c) >= 0) {
                out.append(c);
            } else if (c < 0x80) {
                octet(out, c);
            } else if (c >= 0xdc80 && c <= 0xdcff && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)))) {
                octet(out, c & 0xff);
            } else {
                int point = text.codePointAt(i);
                i += Character.charCount(point) - 1;
                for (byte b : Chars.utf8(Character.toString(point))) {
                    octet(out, b & 0xff);
                }
            }
        }
    }

    private static void octet(StringBuilder out, int value) {
        out.append('%').append(HEX.charAt(value >> 4)).append(HEX.charAt(value & 15));
    }
}
