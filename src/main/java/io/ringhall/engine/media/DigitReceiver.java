package io.ringhall.engine.media;

import java.nio.ByteBuffer;

/**
 * Key presses from RFC 4733 packets: each event once, at its first packet to arrive. An event is known by its timestamp,
 * which all of its packets share (§2.5.1.2), so that loss, repetition and reordering neither double nor lose it. Pure.
 */
final class DigitReceiver {
    static final char NONE = 0;
    private static final String KEYS = "0123456789*#ABCD";
    private static final int REMEMBERED = 8;
    private static final int LONGEST_SEGMENT = 0xFFFF;

    private final long[] seen = new long[REMEMBERED];
    private int count;

    /** The key, or {@link #NONE} for a packet that tells nothing new. */
    char packet(ByteBuffer packet) {
        int offset = Rtp.payloadOffset(packet);
        if (Rtp.payloadLength(packet) < 4) {
            return NONE;
        }
        int event = packet.get(offset) & 0xFF;
        int timestamp = Rtp.timestamp(packet);
        if (event >= KEYS.length() || isKnown(event, timestamp)) {
            return NONE;
        }
        // §2.5.1.3: a press beyond 8 s goes on in a new segment, which begins where the full one ended
        boolean continued = !Rtp.isMarked(packet) && isKnown(event, timestamp - LONGEST_SEGMENT);
        seen[count++ % REMEMBERED] = key(event, timestamp);
        return continued ? NONE : KEYS.charAt(event);
    }

    private boolean isKnown(int event, int timestamp) {
        long key = key(event, timestamp);
        for (int i = Math.min(count, REMEMBERED) - 1; i >= 0; i--) {
            if (seen[i] == key) {
                return true;
            }
        }
        return false;
    }

    private static long key(int event, int timestamp) {
        return (long) event << 32 | timestamp & 0xFFFF_FFFFL;
    }
}
