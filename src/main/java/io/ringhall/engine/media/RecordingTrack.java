package io.ringhall.engine.media;

import io.ringhall.engine.media.sdp.Codec;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Puts what arrives in its place in time: packets are placed by timestamp, so that loss and pauses become silence and late
 * packets still find their place for four seconds. Pure; times are milliseconds.
 */
final class RecordingTrack {
    /** Sound for the file: 16-bit little endian, from that sample on; the file is {@code total} samples long with it. */
    record Chunk(long from, byte[] pcm, long total) {}

    private static final int WINDOW = 1 << 15;
    private static final int LONGEST_JUMP = 10 * Audio.RATE;
    /** Mean amplitude above which it counts as sound: about -42 dBFS. */
    private static final int LOUD = 250;

    private final Consumer<Chunk> sink;
    private final long startedAt;
    private final long most;
    private final short[] window = new short[WINDOW];
    private long end;
    private long unwritten;
    private long loudUntil;
    private long loudAt;
    private boolean anchored;
    private int ssrc;
    private int lastTimestamp;
    private long lastPosition;

    RecordingTrack(long startedAt, int maxSeconds, Consumer<Chunk> sink) {
        this.startedAt = startedAt;
        this.loudAt = startedAt;
        this.most = (long) maxSeconds * Audio.RATE;
        this.sink = sink;
    }

    void packet(ByteBuffer packet, Codec codec, long now) {
        int offset = Rtp.payloadOffset(packet);
        int length = Math.min(Rtp.payloadLength(packet), Audio.RATE);
        long position = position(packet, now);
        int sum = 0;
        for (int i = 0; i < length; i++) {
            short sample = G711.decode(packet.get(offset + i), codec);
            sum += Math.abs(sample);
            put(position + i, sample);
        }
        if (length > 0 && sum / length > LOUD) {
            loudUntil = Math.max(loudUntil, Math.min(position + length, most));
            loudAt = now;
        }
    }

    /** By the source's clock; by ours at the start, for a new source, or when its clock jumps. */
    private long position(ByteBuffer packet, long now) {
        int step = Rtp.timestamp(packet) - lastTimestamp;
        if (!anchored || Rtp.ssrc(packet) != ssrc || Math.abs((long) step) > LONGEST_JUMP) {
            anchored = true;
            ssrc = Rtp.ssrc(packet);
            lastPosition = Math.max(end, (now - startedAt) * (Audio.RATE / 1_000));
        } else {
            lastPosition += step;
        }
        lastTimestamp = Rtp.timestamp(packet);
        return lastPosition;
    }

    private void put(long position, short sample) {
        if (position < 0 || position >= most || position < end - WINDOW) {
            return;
        }
        if (position >= end) {
            extendTo(position + 1);
        }
        window[(int) (position % WINDOW)] = sample;
        unwritten = Math.min(unwritten, position);
    }

    private void extendTo(long newEnd) {
        if (newEnd - unwritten > WINDOW) {
            write();
        }
        if (newEnd - end >= WINDOW) {
            Arrays.fill(window, (short) 0);
            unwritten = Math.max(unwritten, newEnd - WINDOW);
        } else {
            for (long i = end; i < newEnd; i++) {
                window[(int) (i % WINDOW)] = 0;
            }
        }
        end = newEnd;
    }

    /** Hands out what came or changed since the last time. */
    void write() {
        if (unwritten < end) {
            var pcm = ByteBuffer.allocate((int) (end - unwritten) * 2).order(ByteOrder.LITTLE_ENDIAN);
            for (long i = unwritten; i < end; i++) {
                pcm.putShort(window[(int) (i % WINDOW)]);
            }
            sink.accept(new Chunk(unwritten, pcm.array(), end));
            unwritten = end;
        }
    }

    /** Samples so far. */
    long length() {
        return end;
    }

    /** Samples up to half a second after the last sound. */
    long lengthWithoutTrailingSilence() {
        return loudUntil == 0 ? 0 : Math.min(end, loudUntil + Audio.RATE / 2);
    }

    long quietMillis(long now) {
        return now - loudAt;
    }

    boolean isFull(long now) {
        return (now - startedAt) * (Audio.RATE / 1_000) >= most;
    }
}
