package io.ringhall.engine.media;

import io.ringhall.engine.media.sdp.Codec;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Puts what arrives in its place in time: packets are placed by timestamp, so that loss and pauses become silence and late
 * packets still find their place for four seconds. Several channels share one time. Pure; times are milliseconds.
 */
final class RecordingTrack {
    /** Sound for the file: 16-bit little endian, channel by channel, from that sample on; the file is {@code total} samples long with it. */
    record Chunk(long from, byte[] pcm, long total) {}

    private static final int WINDOW = 1 << 15;
    private static final int LONGEST_JUMP = 10 * Audio.RATE;
    /** Mean amplitude above which it counts as sound: about -42 dBFS. */
    private static final int LOUD = 250;

    private final Consumer<Chunk> sink;
    private final long startedAt;
    private final long most;
    private final int channels;
    private final short[] window;
    private final Clock[] clocks;
    private long end;
    private long unwritten;
    private long loudUntil;
    private long loudAt;

    /** The time of one channel's source. */
    private static final class Clock {
        private boolean anchored;
        private int ssrc;
        private int lastTimestamp;
        private long lastPosition;
        private long end;
        private G722 wide = new G722();
    }

    RecordingTrack(long startedAt, int maxSeconds, Consumer<Chunk> sink) {
        this(startedAt, maxSeconds, 1, sink);
    }

    RecordingTrack(long startedAt, int maxSeconds, int channels, Consumer<Chunk> sink) {
        this.channels = channels;
        this.window = new short[WINDOW * channels];
        this.clocks = new Clock[channels];
        for (int i = 0; i < channels; i++) {
            clocks[i] = new Clock();
        }
        this.startedAt = startedAt;
        this.loudAt = startedAt;
        this.most = (long) maxSeconds * Audio.RATE;
        this.sink = sink;
    }

    void packet(ByteBuffer packet, Codec codec, long now) {
        packet(0, packet, codec, now);
    }

    void packet(int channel, ByteBuffer packet, Codec codec, long now) {
        int offset = Rtp.payloadOffset(packet);
        int length = Math.min(Rtp.payloadLength(packet), Audio.RATE);
        long position = position(clocks[channel], packet, now);
        int sum = 0;
        for (int i = 0; i < length; i++) {
            byte octet = packet.get(offset + i);
            short sample = codec == Codec.G722 ? clocks[channel].wide.decodeNarrow(octet) : G711.decode(octet, codec);
            sum += Math.abs(sample);
            put(channel, position + i, sample);
        }
        clocks[channel].end = Math.max(clocks[channel].end, position + length);
        if (length > 0 && sum / length > LOUD) {
            loudUntil = Math.max(loudUntil, Math.min(position + length, most));
            loudAt = now;
        }
    }

    /** A new source takes this channel's place: its sound is placed by our clock first. */
    void newSource(int channel) {
        clocks[channel].anchored = false;
        clocks[channel].wide = new G722();
    }

    /** By the source's clock; by ours at the start, for a new source, or when its clock jumps. */
    private long position(Clock clock, ByteBuffer packet, long now) {
        int step = Rtp.timestamp(packet) - clock.lastTimestamp;
        if (!clock.anchored || Rtp.ssrc(packet) != clock.ssrc || Math.abs((long) step) > LONGEST_JUMP) {
            clock.anchored = true;
            clock.ssrc = Rtp.ssrc(packet);
            clock.lastPosition = Math.max(clock.end, (now - startedAt) * (Audio.RATE / 1_000));
        } else {
            clock.lastPosition += step;
        }
        clock.lastTimestamp = Rtp.timestamp(packet);
        return clock.lastPosition;
    }

    private void put(int channel, long position, short sample) {
        if (position < 0 || position >= most || position < end - WINDOW) {
            return;
        }
        if (position >= end) {
            extendTo(position + 1);
        }
        window[(int) (position % WINDOW) * channels + channel] = sample;
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
                int at = (int) (i % WINDOW) * channels;
                Arrays.fill(window, at, at + channels, (short) 0);
            }
        }
        end = newEnd;
    }

    /** Hands out what came or changed since the last time. */
    void write() {
        if (unwritten < end) {
            var pcm = ByteBuffer.allocate((int) (end - unwritten) * 2 * channels).order(ByteOrder.LITTLE_ENDIAN);
            for (long i = unwritten; i < end; i++) {
                int at = (int) (i % WINDOW) * channels;
                for (int channel = 0; channel < channels; channel++) {
                    pcm.putShort(window[at + channel]);
                }
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
