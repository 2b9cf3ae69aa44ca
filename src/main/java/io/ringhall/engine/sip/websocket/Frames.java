package io.ringhall.engine.sip.websocket;

/** Frames of a server, never masked (RFC 6455 §5.1). */
public final class Frames {
    private static final byte[] NOTHING = {};

    private Frames() {}

    /** A SIP message in one frame (RFC 7118 §5): text, unless its bytes are none. */
    public static byte[] message(byte[] data) {
        return frame(Utf8.valid(data, 0, data.length) ? 0x81 : 0x82, data);
    }

    public static byte[] pong(byte[] data) {
        return frame(0x8a, data);
    }

    /** @param code of RFC 6455 §7.4.1 */
    public static byte[] close(int code) {
        return frame(0x88, code == 0 ? NOTHING : new byte[] {(byte) (code >> 8), (byte) code});
    }

    private static byte[] frame(int first, byte[] data) {
        int extra = data.length < 126 ? 0 : data.length < 65_536 ? 2 : 8;
        var out = new byte[2 + extra + data.length];
        out[0] = (byte) first;
        out[1] = (byte) (extra == 0 ? data.length : extra == 2 ? 126 : 127);
        for (int i = 0; i < extra; i++) {
            int shift = 8 * (extra - 1 - i);
            out[2 + i] = shift > 24 ? 0 : (byte) (data.length >> shift);
        }
        System.arraycopy(data, 0, out, 2 + extra, data.length);
        return out;
    }
}
