package io.ringhall.engine.media;

import java.nio.ByteBuffer;

/**
 * One stream towards a phone, whatever it is made of: one SSRC, sequence numbers without holes of our own and timestamps
 * that follow the clock when the source changes from prompt to person (RFC 3550 §5.1, marker by RFC 3551 §4.1). Loss and
 * order of the source are kept. Pure; times are milliseconds.
 */
final class OutgoingStream {
    private static final int FRAME = 160;
    /** After a switch, packets of the new source that were overtaken would collide with what was sent before. */
    private static final int SETTLING = 50;

    private final int ssrc;
    private boolean begun;
    private int highestSequence;
    private int lastTimestamp;
    private long lastAt;
    private int sourceSsrc;
    private int sequenceOffset;
    private int timestampOffset;
    private int firstSequence;
    private int sinceSwitch;

    OutgoingStream(int ssrc, int firstSequence, int firstTimestamp) {
        this.ssrc = ssrc;
        this.highestSequence = firstSequence - 1;
        this.lastTimestamp = firstTimestamp;
    }

    /** Rewrites a packet of any source; false when it comes too late to be sent. */
    boolean rewrite(ByteBuffer packet, long now) {
        int sequence = Rtp.sequence(packet);
        int timestamp = Rtp.timestamp(packet);
        boolean marked = Rtp.isMarked(packet);
        if (!begun || Rtp.ssrc(packet) != sourceSsrc) {
            switchTo(packet, now);
            marked = true;
        } else if (sinceSwitch < SETTLING && (short) (sequence - firstSequence) < 0) {
            return false;
        }
        sinceSwitch = Math.min(sinceSwitch + 1, SETTLING);
        int sent = (sequence + sequenceOffset) & 0xFFFF;
        if ((short) (sent - highestSequence) > 0) {
            highestSequence = sent;
            lastTimestamp = timestamp + timestampOffset;
            lastAt = now;
        }
        packet.put(1, (byte) (Rtp.payloadType(packet) | (marked ? 0x80 : 0)));
        packet.putShort(2, (short) sent);
        packet.putInt(4, timestamp + timestampOffset);
        packet.putInt(8, ssrc);
        return true;
    }

    private void switchTo(ByteBuffer packet, long now) {
        long elapsed = begun ? Math.max(FRAME, (now - lastAt) * (Audio.RATE / 1_000)) : 0;
        sourceSsrc = Rtp.ssrc(packet);
        firstSequence = Rtp.sequence(packet);
        sequenceOffset = highestSequence + 1 - firstSequence;
        timestampOffset = (int) (lastTimestamp + elapsed) - Rtp.timestamp(packet);
        sinceSwitch = 0;
        begun = true;
    }


    int ssrc() {
        return ssrc;
    }

    int sourceSsrc() {
        return sourceSsrc;
    }

    int sequenceOffset() {
        return sequenceOffset;
    }

    int timestampOffset() {
        return timestampOffset;
    }

    boolean begun() {
        return begun;
    }
}
