package io.ringhall.engine.media;

/** Recognises a tone by the Goertzel algorithm; audio paths are proved with it. */
public final class ToneDetector {
    private ToneDetector() {}

    /** Share of the signal's power at that frequency, 0-1; 0 for silence. */
    public static double share(short[] samples, int from, int length, double hertz) {
        double coefficient = 2 * Math.cos(2 * Math.PI * hertz / Audio.RATE);
        double previous = 0;
        double beforeThat = 0;
        double total = 0;
        for (int i = from; i < from + length; i++) {
            double now = samples[i] + coefficient * previous - beforeThat;
            beforeThat = previous;
            previous = now;
            total += (double) samples[i] * samples[i];
        }
        double power = previous * previous + beforeThat * beforeThat - coefficient * previous * beforeThat;
        return total < length ? 0 : Math.min(1, power * 2 / (total * length));
    }

    /** Whether the tone is most of what is heard. */
    public static boolean hears(short[] samples, double hertz) {
        return share(samples, 0, samples.length, hertz) > 0.8;
    }
}
