package io.ringhall.engine.media;

/** Makes tones at -16 dBFS with 5 ms ramps, so that they do not click. */
public final class Tones {
    private static final double AMPLITUDE = 5_200;
    private static final int RAMP = Audio.RATE / 200;

    private Tones() {}

    public static Audio sine(double hertz, int millis) {
        return dual(hertz, hertz, millis);
    }

    /** Two frequencies at half level each. */
    public static Audio dual(double first, double second, int millis) {
        int count = millis * (Audio.RATE / 1_000);
        var samples = new short[count];
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * i / Audio.RATE;
            double value = (Math.sin(angle * first) + Math.sin(angle * second)) / 2;
            double ramp = Math.min(1, Math.min(i, count - 1 - i) / (double) RAMP);
            samples[i] = (short) Math.round(AMPLITUDE * ramp * value);
        }
        return Audio.of(samples);
    }
}
