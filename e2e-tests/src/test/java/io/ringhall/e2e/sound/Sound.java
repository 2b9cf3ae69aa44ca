package io.ringhall.e2e.sound;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Telephone sound: 16-bit samples at 8 kHz, one channel. */
public record Sound(short[] samples) {

    private static final int RATE = 8000;
    private static final AudioFormat FORMAT = new AudioFormat(RATE, 16, 1, true, false);
    private static final int HEADER = 44;
    /** 100 ms: long enough to tell 440 Hz from 480 Hz. */
    private static final int WINDOW = 800;
    /** A window counts as the tone when this much of its energy is at the tone's frequency. */
    private static final double SHARE = 0.7;
    /** Below this mean square a window is silence: 30 of 32768. */
    private static final double SILENCE = 900;

    public static Sound tone(double hertz, Duration length) {
        var samples = new short[(int) (length.toMillis() * RATE / 1000)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (10_000 * Math.sin(2 * Math.PI * hertz * i / RATE));
        }
        return new Sound(samples);
    }

    /** Reads a WAV file that is still being written, 16-bit 8 kHz mono: its header does not know the length yet, so all that follows counts. */
    public static Sound growing(byte[] wav) {
        return wav.length <= HEADER ? new Sound(new short[0]) : of(Arrays.copyOfRange(wav, HEADER, wav.length));
    }

    /** Reads a whole WAV file. */
    public static Sound read(byte[] wav) {
        try (var in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav));
                var telephone = AudioSystem.getAudioInputStream(FORMAT, in)) {
            return of(telephone.readAllBytes());
        } catch (UnsupportedAudioFileException | IOException e) {
            throw new AssertionError("no sound in " + wav.length + " bytes", e);
        }
    }

    public void write(Path wav) {
        var bytes = new byte[samples.length * 2];
        for (int i = 0; i < samples.length; i++) {
            bytes[2 * i] = (byte) samples[i];
            bytes[2 * i + 1] = (byte) (samples[i] >> 8);
        }
        try (var in = new AudioInputStream(new ByteArrayInputStream(bytes), FORMAT, samples.length);
                var out = Files.newOutputStream(wav)) {
            AudioSystem.write(in, AudioFileFormat.Type.WAVE, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How long a pure tone is heard, in all: windows of 100 ms whose energy lies at the frequency (Goertzel). */
    public Duration heard(double hertz) {
        int windows = 0;
        for (int from = 0; from + WINDOW <= samples.length; from += WINDOW) {
            if (isTone(Arrays.copyOfRange(samples, from, from + WINDOW), hertz)) {
                windows++;
            }
        }
        return Duration.ofMillis(windows * 100L);
    }

    /** How long there is any sound. */
    public Duration loud() {
        int windows = 0;
        for (int from = 0; from + WINDOW <= samples.length; from += WINDOW) {
            if (energy(Arrays.copyOfRange(samples, from, from + WINDOW)) / WINDOW > SILENCE) {
                windows++;
            }
        }
        return Duration.ofMillis(windows * 100L);
    }

    private static boolean isTone(short[] window, double hertz) {
        double energy = energy(window);
        if (energy / window.length < SILENCE) {
            return false;
        }
        double turn = 2 * Math.cos(2 * Math.PI * hertz / RATE);
        double last = 0;
        double before = 0;
        for (short sample : window) {
            double now = sample + turn * last - before;
            before = last;
            last = now;
        }
        double power = last * last + before * before - turn * last * before;
        // A pure tone of N samples has power N/2 times its energy.
        return power / (energy * window.length / 2) > SHARE;
    }

    private static double energy(short[] window) {
        double sum = 0;
        for (short sample : window) {
            sum += (double) sample * sample;
        }
        return sum;
    }

    private static Sound of(byte[] bytes) {
        var samples = new short[bytes.length / 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (bytes[2 * i] & 0xff | bytes[2 * i + 1] << 8);
        }
        return new Sound(samples);
    }
}
