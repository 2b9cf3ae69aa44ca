package io.ringhall.plan.prompt;

import java.util.Arrays;

/**
 * Brings a stream of samples to 8 kHz as they come: a windowed sinc low-pass at 3.6 kHz, so that nothing folds down into the
 * telephone's band. Keeps only the samples its window still needs, so an hour costs no more memory than its result.
 */
final class Telephone {
    static final int RATE = 8_000;
    private static final double CUT_OFF = 3_600;
    private static final int LOBES = 16;
    /** Values of the window for each input sample's distance. */
    private static final int STEPS = 64;

    private final double step;
    private final int reach;
    private final float[] window;
    private final float[] kernel;
    private final long most;
    private long taken;
    private float[] out = new float[RATE];
    private int made;

    /** @param rate of the samples that come @param most samples to make; what comes beyond is only counted */
    Telephone(int rate, long most) {
        this.most = most;
        this.step = (double) rate / RATE;
        double cutOff = Math.min(CUT_OFF, rate * 0.45);
        this.reach = (int) Math.ceil(LOBES * rate / (2 * cutOff));
        this.window = new float[Integer.highestOneBit(2 * reach + 2) * 2];
        this.kernel = kernel(cutOff / rate);
    }

    private float[] kernel(double share) {
        var values = new float[(reach + 1) * STEPS + 1];
        for (int i = 0; i < values.length; i++) {
            double distance = (double) i / STEPS;
            double x = 2 * share * distance * Math.PI;
            double sinc = x < 1e-9 ? 1 : Math.sin(x) / x;
            double hann = distance > reach ? 0 : 0.5 + 0.5 * Math.cos(Math.PI * distance / (reach + 1));
            values[i] = (float) (2 * share * sinc * hann);
        }
        return values;
    }

    void add(float sample) {
        window[(int) (taken++ & window.length - 1)] = sample;
        while (made < most && made * step + reach < taken) {
            make();
        }
    }

    private void make() {
        double centre = made * step;
        long first = Math.max(0, (long) Math.ceil(centre - reach));
        long last = Math.min(taken - 1, (long) Math.floor(centre + reach));
        double sum = 0;
        for (long i = first; i <= last; i++) {
            sum += window[(int) (i & window.length - 1)] * kernel[(int) (Math.abs(i - centre) * STEPS + 0.5)];
        }
        if (made == out.length) {
            out = Arrays.copyOf(out, out.length * 2);
        }
        out[made++] = (float) sum;
    }

    /** Whether more came than may be kept. */
    boolean isTooLong() {
        return taken > (most + 1) * step + reach;
    }

    /** All of it, -1 to 1. */
    float[] finish() {
        while (made < most && made * step < taken) {
            make();
        }
        return Arrays.copyOf(out, made);
    }
}
