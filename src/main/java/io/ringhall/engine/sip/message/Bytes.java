package io.ringhall.engine.sip.message;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing byte buffer for building messages. */
final class Bytes {
    static final byte[] COLON = {':', ' '};
    static final byte[] CRLF = {'\r', '\n'};

    private byte[] data = new byte[1024];
    private int length;

    Bytes add(byte[] bytes) {
        return add(bytes, 0, bytes.length);
    }

    Bytes add(byte[] bytes, int from, int to) {
        room(to - from);
        System.arraycopy(bytes, from, data, length, to - from);
        length += to - from;
        return this;
    }

    /** ASCII goes in directly; anything else as UTF-8. */
    Bytes add(String text) {
        int n = text.length();
        room(n);
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return add(text.substring(i).getBytes(StandardCharsets.UTF_8));
            }
            data[length++] = (byte) c;
        }
        return this;
    }

    int length() {
        return length;
    }

    private void room(int more) {
        if (length + more > data.length) {
            data = Arrays.copyOf(data, Math.max(data.length * 2, length + more));
        }
    }

    byte[] toArray() {
        return Arrays.copyOf(data, length);
    }
}
