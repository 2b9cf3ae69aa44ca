package io.ringhall.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes SIP text into a buffer that is used again and again. */
final class WireText {
    private final byte[] bytes = new byte[4096];
    private int length;

    WireText clear() {
        length = 0;
        return this;
    }

    WireText put(String text) {
        for (int i = 0; i < text.length(); i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
        return this;
    }

    WireText put(long number) {
        return put(Long.toString(number));
    }

    WireText put(byte[] from, int start, int end) {
        System.arraycopy(from, start, bytes, length, end - start);
        length += end - start;
        return this;
    }

    /** The last header line and the blank one. */
    WireText line(String last) {
        return put(last).line().line();
    }

    WireText line() {
        bytes[length++] = '\r';
        bytes[length++] = '\n';
        return this;
    }

    /** Content-Length, blank line, body. */
    WireText body(String body) {
        put("Content-Length: ").put(body.length()).line().line();
        return put(body);
    }

    /** What was written, to be sent again if need be. */
    byte[] copy() {
        return Arrays.copyOf(bytes, length);
    }

    void into(ByteBuffer out) {
        out.clear().put(bytes, 0, length).flip();
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }
}
