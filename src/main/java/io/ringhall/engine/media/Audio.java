package io.ringhall.engine.media;

import io.ringhall.engine.media.sdp.Codec;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of sound: 16-bit PCM, mono, 8 kHz. Immutable; its coded forms are made when first played and kept. */
public final class Audio {
    /** Samples per second. */
    public static final int RATE = 8_000;

    private static final byte[] NOT_YET = {};

    public static final Audio EMPTY = new Audio(new short[0]);

    private final short[] samples;
    private volatile byte @Nullable [] muLaw;
    private volatile byte @Nullable [] aLaw;
    private volatile byte @Nullable [] g722;
    private final AtomicBoolean coding = new AtomicBoolean();

    private Audio(short[] samples) {
        this.samples = samples;
    }

    public static Audio of(short[] samples) {
        return new Audio(samples.clone());
    }

    public static Audio silence(int millis) {
        return new Audio(new short[millis * (RATE / 1_000)]);
    }

    public short[] samples() {
        return samples.clone();
    }

    /** Samples in it. */
    int length() {
        return samples.length;
    }

    public long millis() {
        return samples.length * 1_000L / RATE;
    }

    /** All of them, one after the other. */
    public static Audio joined(List<Audio> pieces) {
        var joined = new short[pieces.stream().mapToInt(Audio::length).sum()];
        int at = 0;
        for (var piece : pieces) {
            System.arraycopy(piece.samples, 0, joined, at, piece.samples.length);
            at += piece.samples.length;
        }
        return new Audio(joined);
    }

    public Audio then(Audio next) {
        var joined = Arrays.copyOf(samples, samples.length + next.samples.length);
        System.arraycopy(next.samples, 0, joined, samples.length, next.samples.length);
        return new Audio(joined);
    }

    /** One byte per sample, shared: not to be written to. Empty for a codec that is not spoken. */
    byte[] encoded(Codec codec) {
        return switch (codec) {
            case PCMU -> {
                var made = muLaw;
                if (made == null) {
                    made = G711.encode(samples, codec);
                    muLaw = made;
                }
                yield made;
            }
            case PCMA -> {
                var made = aLaw;
                if (made == null) {
                    made = G711.encode(samples, codec);
                    aLaw = made;
                }
                yield made;
            }
            case G722 -> wide();
            case OTHER -> new byte[0];
        };
    }

    /** Takes some milliseconds a minute of sound, and so is done elsewhere than on a media loop; silence until then. */
    private byte[] wide() {
        var made = g722;
        if (made == null && coding.compareAndSet(false, true)) {
            Thread.startVirtualThread(() -> g722 = coded(samples));
        }
        return made == null ? NOT_YET : made;
    }

    /** One byte for each sample: those between are interpolated. Coded twice, so that a loop's end fits its beginning. */
    static byte[] coded(short[] samples) {
        var coder = new G722();
        var octets = new byte[samples.length];
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < samples.length; i++) {
                int next = samples[(i + 1) % samples.length];
                octets[i] = coder.encode(samples[i], (short) ((samples[i] + next) / 2));
            }
        }
        return octets;
    }
}
