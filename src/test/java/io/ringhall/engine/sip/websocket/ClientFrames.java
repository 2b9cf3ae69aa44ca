package io.ringhall.engine.sip.websocket;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Frames as a client writes them, right ones and wrong ones. */
public final class ClientFrames {
    private static final byte[] KEY = {0x37, (byte) 0xfa, 0x21, 0x3d};

    private ClientFrames() {}

    public static byte[] text(String text) {
        return frame(0x81, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A masked frame in the shortest form. @param first FIN, reserved bits and opcode */
    public static byte[] frame(int first, byte[] payload) {
        int form = payload.length < 126 ? payload.length : payload.length < 65_536 ? 126 : 127;
        return frame(first, 0x80 | form, payload.length, payload);
    }

    /** @param second mask bit and seven bits of length @param length written behind them where they say so */
    static byte[] frame(int first, int second, long length, byte[] payload) {
        var out = new ByteArrayOutputStream();
        out.write(first);
        out.write(second);
        int extra = (second & 0x7f) == 126 ? 2 : (second & 0x7f) == 127 ? 8 : 0;
        out.write(ByteBuffer.allocate(8).putLong(length).array(), 8 - extra, extra);
        if ((second & 0x80) == 0) {
            out.writeBytes(payload);
            return out.toByteArray();
        }
        out.writeBytes(KEY);
        for (int i = 0; i < payload.length; i++) {
            out.write(payload[i] ^ KEY[i & 3]);
        }
        return out.toByteArray();
    }
}
