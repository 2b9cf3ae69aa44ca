package io.ringhall.engine.media;

/** Brings sound down to 8 kHz: a windowed sinc low-pass at 3.6 kHz, evaluated at each output sample. */
final class Resampler {
    private static final double CUT_OFF = 3_600;
    private static final int LOBES = 16;

    private Resampler() {}

    static short[] toTelephone(short[] input, int rate) {
        int count = (int) ((long) input.length * Audio.RATE / rate);
        int reach = (int) Math.ceil(LOBES * rate / (2 * CUT_OFF));
        var output = new short[count];
        for (int i = 0; i < count; i++) {
            double centre = (double) i * rate / Audio.RATE;
            int first = Math.max(0, (int) Math.ceil(centre - reach));
            int last = Math.min(input.length - 1, (int) Math.floor(centre + reach));
            double sum = 0;
            double weights = 0;
            for (int j = first; j <= last; j++) {
                double weight = weight(j - centre, reach, rate);
                sum += weight * input[j];
                weights += weight;
            }
            double value = weights == 0 ? 0 : sum / weights;
            output[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(value)));
        }
        return output;
    }

    private static double weight(double distance, int reach, int rate) {
        double x = 2 * CUT_OFF * distance / rate * Math.PI;
        double sinc = Math.abs(x) < 1e-9 ? 1 : Math.sin(x) / x;
        double hann = 0.5 + 0.5 * Math.cos(Math.PI * distance / (reach + 1));
        return sinc * hann;
    }
}
