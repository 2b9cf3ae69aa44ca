package io.ringhall.engine.trace;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Hides what would let a reader log in, decrypt, or read what people wrote: by x of the same length, so that Content-Length holds. */
final class Secrets {
    private static final Pattern CREDENTIALS = Pattern.compile(
            "(?im)^(?:proxy-|www-)?(?:authorization|authenticate)[ \\t]*:[^\\r\\n]*(?:\\r\\n[ \\t][^\\r\\n]*)*");
    private static final Pattern VALUES = Pattern.compile("(?i)(?:response|nonce|cnonce|opaque)\\s*=\\s*\"?([^\",\\s]*)");
    private static final Pattern OTHER_SCHEME = Pattern.compile("(?is)\\A[^:\\r\\n]*:\\s*+(?!digest\\b)\\S+\\s+(.*)");
    private static final Pattern KEYS = Pattern.compile("(?im)^a=(?:crypto:.*?inline:|ice-pwd:)(\\S+)");
    private static final Pattern DIGITS = Pattern.compile("(?im)^Signal\\s*=\\s*(\\S+)");

    private Secrets() {}

    static byte[] masked(byte[] message) {
        var text = new StringBuilder(new String(message, StandardCharsets.ISO_8859_1));
        var headers = CREDENTIALS.matcher(text.toString());
        while (headers.find()) {
            hide(text, headers.start(), headers.group(), VALUES);
            hide(text, headers.start(), headers.group(), OTHER_SCHEME);
        }
        int body = text.indexOf("\r\n\r\n");
        if (body >= 0) {
            body += 4;
            var content = text.substring(body);
            if (text.indexOf("MESSAGE ") == 0) {
                cover(text, body, text.length());
            } else {
                hide(text, body, content, KEYS);
                if (text.indexOf("INFO ") == 0) {
                    hide(text, body, content, DIGITS);
                }
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void hide(StringBuilder text, int offset, String part, Pattern secret) {
        var matcher = secret.matcher(part);
        while (matcher.find()) {
            cover(text, offset + matcher.start(1), offset + matcher.end(1));
        }
    }

    private static void cover(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) > ' ') {
                text.setCharAt(i, 'x');
            }
        }
    }
}
