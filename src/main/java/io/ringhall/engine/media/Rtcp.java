package io.ringhall.engine.media;

import java.nio.ByteBuffer;

/**
 * Translates relayed RTCP (RFC 3550 §7.2): as RTP is rewritten to one SSRC per phone, its reports must speak of the
 * streams their reader knows.
 */
final class Rtcp {
    private static final int SENDER_REPORT = 200;
    private static final int RECEIVER_REPORT = 201;
    private static final int DESCRIPTION = 202;
    private static final int BYE = 203;
    private static final int BLOCK = 24;

    private Rtcp() {}

    /**
     * @param towards the stream its reader hears, made from the writer's packets
     * @param reported the stream its writer hears, made from the reader's packets
     * @return false when it is no valid compound packet (RFC 3550 A.2)
     */
    static boolean translate(ByteBuffer packet, OutgoingStream towards, OutgoingStream reported) {
        int at = 0;
        if (packet.limit() < 8) {
            return false;
        }
        while (at < packet.limit()) {
            if (at + 8 > packet.limit() || (packet.get(at) & 0xC0) != 0x80) {
                return false;
            }
            int end = at + 4 + 4 * (packet.getShort(at + 2) & 0xFFFF);
            int type = packet.get(at + 1) & 0xFF;
            if (end > packet.limit() || end < at + 8 || type < SENDER_REPORT || type > 207) {
                return false;
            }
            translatePart(packet, at, end, towards, reported);
            at = end;
        }
        return true;
    }

    private static void translatePart(
            ByteBuffer packet, int at, int end, OutgoingStream towards, OutgoingStream reported) {
        int count = packet.get(at) & 0x1F;
        int type = packet.get(at + 1) & 0xFF;
        boolean empty = count == 0 && (type == DESCRIPTION || type == BYE);
        if (!empty) {
            packet.putInt(at + 4, towards.ssrc());
        }
        if (type == SENDER_REPORT && end >= at + 28) {
            packet.putInt(at + 16, packet.getInt(at + 16) + towards.timestampOffset());
            translateBlocks(packet, at + 28, end, count, reported);
        } else if (type == RECEIVER_REPORT) {
            translateBlocks(packet, at + 8, end, count, reported);
        } else if (type > BYE && type != 204 && type != 207 && end >= at + 12) {
            // feedback names the media source second (RFC 4585 §6.1)
            packet.putInt(at + 8, reported.sourceSsrc());
        }
    }

    private static void translateBlocks(ByteBuffer packet, int from, int end, int count, OutgoingStream reported) {
        for (int i = 0, at = from; i < count && at + BLOCK <= end; i++, at += BLOCK) {
            if (packet.getInt(at) == reported.ssrc()) {
                packet.putInt(at, reported.sourceSsrc());
                int sequence = packet.getShort(at + 10) - reported.sequenceOffset();
                packet.putShort(at + 10, (short) sequence);
            }
        }
    }
}
