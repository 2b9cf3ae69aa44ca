package io.ringhall.engine.media;

import java.nio.ByteBuffer;

/** Reads and writes the RTP header in place (RFC 3550 §5.1); the packet is what lies between 0 and the limit. */
final class Rtp {
    static final int HEADER = 12;

    private Rtp() {}

    /** Version, lengths and padding agree with each other, and it is no RTCP on the wrong port (RFC 5761 §4). */
    static boolean isValid(ByteBuffer packet) {
        if (packet.limit() < HEADER || (packet.get(0) & 0xC0) != 0x80) {
            return false;
        }
        int type = payloadType(packet);
        return (type < 72 || type > 76) && payloadLength(packet) >= 0;
    }

    static int payloadType(ByteBuffer packet) {
        return packet.get(1) & 0x7F;
    }

    static boolean isMarked(ByteBuffer packet) {
        return packet.get(1) < 0;
    }

    static int sequence(ByteBuffer packet) {
        return packet.getShort(2) & 0xFFFF;
    }

    static int timestamp(ByteBuffer packet) {
        return packet.getInt(4);
    }

    static int ssrc(ByteBuffer packet) {
        return packet.getInt(8);
    }

    /** Behind the contributing sources and the extension; beyond the limit if they lie about their length. */
    static int payloadOffset(ByteBuffer packet) {
        int offset = HEADER + 4 * (packet.get(0) & 0x0F);
        if ((packet.get(0) & 0x10) != 0) {
            if (offset + 4 > packet.limit()) {
                return packet.limit() + 1;
            }
            offset += 4 + 4 * (packet.getShort(offset + 2) & 0xFFFF);
        }
        return offset;
    }

    /** Without padding; negative when the header is not what it says. */
    static int payloadLength(ByteBuffer packet) {
        int padding = (packet.get(0) & 0x20) != 0 ? packet.get(packet.limit() - 1) & 0xFF : 0;
        return packet.limit() - payloadOffset(packet) - padding;
    }

    static void header(ByteBuffer packet, int payloadType, boolean marked, int sequence, int timestamp, int ssrc) {
        packet.put(0, (byte) 0x80);
        packet.put(1, (byte) (payloadType | (marked ? 0x80 : 0)));
        packet.putShort(2, (short) sequence);
        packet.putInt(4, timestamp);
        packet.putInt(8, ssrc);
    }
}
