package io.ringhall.plan.prompt;

import io.ringhall.kernel.Diagnostic;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * From an uploaded file to what a telephone carries (src/adr/0030): 8 kHz, one channel, 16 bits; silence at both ends cut, so
 * that music loops without a gap; as loud as the built-in prompts.
 */
final class PromptSound {
    static final int MAX_BYTES = 20 * 1024 * 1024;
    static final int MAX_SECONDS = 600;
    private static final int MIN_SAMPLES = Telephone.RATE / 10;
    /** -60 dBFS. */
    private static final float SILENCE = 0.001f;
    /** RMS of what sounds: -20 dBFS, as src/door/prompts.sh makes the built-in ones. */
    private static final double LEVEL = 0.1;
    private static final double LOUDEST = 0.89;
    /** Beyond it a file is too quiet to be amplified: its noise would be heard. */
    private static final double MOST_GAIN = 32;
    private static final double CLIPPED_BADLY = 0.02;
    private static final double CLIPPED = 0.002;

    /** Conversions at a time: each keeps a file in memory and a core busy. */
    private static final Semaphore WORKERS = new Semaphore(2);

    /** @param wav empty when refused */
    record Converted(byte[] wav, int seconds, List<Diagnostic> found) {
        Optional<Diagnostic> problem() {
            return found.stream().filter(Diagnostic::isError).findFirst();
        }
    }

    private PromptSound() {}

    static Converted convert(byte[] file) {
        if (file.length > MAX_BYTES) {
            return refused("prompt-size", "An audio file has at most " + MAX_BYTES / 1024 / 1024 + " MB");
        }
        WORKERS.acquireUninterruptibly();
        try {
            var reading = new Reading();
            AudioDecoder.of(file).decode(file, reading);
            return reading.result();
        } catch (IOException unreadable) {
            return refused("prompt-format", String.valueOf(unreadable.getMessage()));
        } catch (RuntimeException damaged) {
            // the decoders of others stumble over what is not as it should be
            return refused("prompt-format", "This file is damaged");
        } finally {
            WORKERS.release();
        }
    }

    private static Converted refused(String code, String why) {
        return new Converted(new byte[0], 0, List.of(Diagnostic.error("file", code, why)));
    }

    private static final class Reading implements AudioDecoder.Sink {
        private @Nullable Telephone telephone;
        private long samples;
        private long clipped;
        private float former;

        @Override
        public void rate(int hertz) throws IOException {
            if (hertz < 4_000 || hertz > 192_000) {
                throw new IOException("A sampling rate of " + hertz + " Hz is not understood");
            }
            telephone = new Telephone(hertz, (long) MAX_SECONDS * Telephone.RATE);
        }

        @Override
        public boolean sample(float value) {
            var to = telephone;
            if (to == null) {
                return false;
            }
            float heard = Float.isFinite(value) ? value : 0;
            samples++;
            // a wave cut off has flat tops: two samples in a row at the end of the scale
            if (Math.abs(heard) >= 0.999f && Math.abs(former) >= 0.999f) {
                clipped++;
            }
            former = heard;
            to.add(heard);
            return !to.isTooLong();
        }

        Converted result() {
            var from = telephone;
            if (from == null) {
                return refused("prompt-format", "There is no sound in this file");
            }
            if (from.isTooLong()) {
                return refused("prompt-length", "An audio file lasts at most " + MAX_SECONDS / 60 + " minutes");
            }
            double share = samples == 0 ? 0 : (double) clipped / samples;
            if (share > CLIPPED_BADLY) {
                return refused("prompt-clipped", "This recording is overdriven: lower the level where it was made and record it again");
            }
            return levelled(from.finish(), share > CLIPPED);
        }

        private static Converted levelled(float[] sound, boolean clipped) {
            int from = 0;
            int to = sound.length;
            while (from < to && Math.abs(sound[from]) < SILENCE) {
                from++;
            }
            while (to > from && Math.abs(sound[to - 1]) < SILENCE) {
                to--;
            }
            if (to == from) {
                return refused("prompt-silent", "There is nothing to hear in this file");
            }
            if (to - from < MIN_SAMPLES) {
                return refused("prompt-length", "This is too short: at least a tenth of a second must be heard");
            }
            double gain = gain(sound, from, to);
            if (gain > MOST_GAIN) {
                return refused("prompt-quiet", "This recording is too quiet: raise the level where it was made and record it again");
            }
            var wav = TelephoneWav.write(sound, from, to, gain);
            int seconds = Math.max(1, Math.round((to - from) / (float) Telephone.RATE));
            return new Converted(wav, seconds, clipped
                    ? List.of(Diagnostic.warning("file", "prompt-clipped", "Parts of this recording are overdriven and may sound harsh"))
                    : List.of());
        }

        /** What brings the sounding parts, in pieces of 20 ms, to the level; never beyond the scale. */
        private static double gain(float[] sound, int from, int to) {
            double energy = 0;
            long counted = 0;
            double peak = 0;
            for (int at = from; at < to; at += 160) {
                double piece = 0;
                int end = Math.min(at + 160, to);
                for (int i = at; i < end; i++) {
                    piece += sound[i] * sound[i];
                    peak = Math.max(peak, Math.abs(sound[i]));
                }
                if (piece / (end - at) > SILENCE * SILENCE * 4) {
                    energy += piece;
                    counted += end - at;
                }
            }
            double level = counted == 0 ? peak / 2 : Math.sqrt(energy / counted);
            return Math.min(LEVEL / level, LOUDEST / peak);
        }
    }
}
