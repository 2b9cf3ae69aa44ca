package io.ringhall.engine.sip.websocket;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Whether bytes are UTF-8 (RFC 3629): text frames must be. */
final class Utf8 {
    private Utf8() {}

    static boolean valid(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && bytes[i] >= 0) {
            i++;
        }
        if (i == to) {
            return true;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, i, to - i));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
