package io.ringhall.engine.media;

import java.nio.ByteBuffer;

/** RTP packets for tests. */
final class Packets {
    private Packets() {}

    static ByteBuffer rtp(int type, int sequence, int timestamp, int ssrc, byte... payload) {
        var packet = ByteBuffer.allocate(Rtp.HEADER + payload.length);
        Rtp.header(packet, type, false, sequence, timestamp, ssrc);
        packet.put(Rtp.HEADER, payload);
        return packet;
    }

    /** RFC 4733 §2.3. */
    static ByteBuffer digit(int sequence, int timestamp, char key, boolean end, int duration) {
        int event = "0123456789*#ABCD".indexOf(key);
        return rtp(101, sequence, timestamp, 7, (byte) event, (byte) ((end ? 0x80 : 0) | 10),
                (byte) (duration >> 8), (byte) duration);
    }
}
