package io.ringhall.engine.media;

import io.ringhall.engine.media.sdp.Codec;
import java.nio.ByteBuffer;

/** Reads the chunks of one WAV file. */
final class WavDecoder {
    private static final int PCM = 1;
    private static final int A_LAW = 6;
    private static final int MU_LAW = 7;
    private static final int EXTENSIBLE = 0xFFFE;

    private final ByteBuffer file;
    private int format;
    private int channels;
    private int rate;
    private int bits;

    WavDecoder(ByteBuffer file) {
        this.file = file;
    }

    WavRead decode() {
        if (file.remaining() < 12 || !tag(0, "RIFF") || !tag(8, "WAVE")) {
            return new WavRead.Unreadable("not a WAV file");
        }
        int at = 12;
        while (at + 8 <= file.limit()) {
            long size = file.getInt(at + 4) & 0xFFFF_FFFFL;
            int body = at + 8;
            // a recording that was cut off, or a stream of unknown length, ends with the file
            int length = (int) Math.min(size, file.limit() - body);
            if (tag(at, "fmt ") && length >= 16) {
                readFormat(body, length);
            } else if (tag(at, "data")) {
                return samples(body, length);
            }
            long next = body + size + (size & 1);
            if (next > file.limit()) {
                break;
            }
            at = (int) next;
        }
        return new WavRead.Unreadable("no sound in it");
    }

    private void readFormat(int at, int length) {
        format = file.getShort(at) & 0xFFFF;
        channels = file.getShort(at + 2) & 0xFFFF;
        rate = file.getInt(at + 4);
        bits = file.getShort(at + 14) & 0xFFFF;
        if (format == EXTENSIBLE && length >= 26) {
            format = file.getShort(at + 24) & 0xFFFF;
        }
    }

    private WavRead samples(int at, int length) {
        boolean spoken = format == PCM && (bits == 8 || bits == 16) || (format == A_LAW || format == MU_LAW) && bits == 8;
        if (!spoken || channels < 1 || channels > 2) {
            return new WavRead.Unreadable("format " + format + ", " + bits + " bit, " + channels + " channels");
        }
        if (rate < Audio.RATE || rate > 192_000) {
            return new WavRead.Unreadable(rate + " Hz");
        }
        int frames = length / (channels * bits / 8);
        var mono = new short[frames];
        for (int i = 0; i < frames; i++) {
            int sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                sum += sample(at, i * channels + channel);
            }
            mono[i] = (short) (sum / channels);
        }
        return new WavRead.Ok(Audio.of(rate == Audio.RATE ? mono : Resampler.toTelephone(mono, rate)));
    }

    private int sample(int at, int index) {
        if (bits == 16) {
            return file.getShort(at + index * 2);
        }
        byte octet = file.get(at + index);
        return switch (format) {
            case A_LAW -> G711.decode(octet, Codec.PCMA);
            case MU_LAW -> G711.decode(octet, Codec.PCMU);
            default -> ((octet & 0xFF) - 128) << 8;
        };
    }

    private boolean tag(int at, String name) {
        for (int i = 0; i < 4; i++) {
            if (file.get(at + i) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
