package io.ringhall.engine.media;

/**
 * ITU-T G.722 at 64 kbit/s: two sub-bands, each coded by adaptive differential PCM. The names of the steps are those of the
 * recommendation's block diagrams. One object is one direction of one stream: both sides of it adapt alike.
 */
final class G722 {
    /** Code of a silent pair of samples, once a coder has settled. */
    static final byte QUIET = (byte) 0xFA;

    private static final int[] QMF = {3, -11, 12, 32, -210, 951, 3_876, -805, 362, -156, 53, -11};
    private static final int[] WL = {-60, -30, 58, 172, 334, 538, 1_198, 3_042};
    private static final int[] RL42 = {0, 7, 6, 5, 4, 3, 2, 1, 7, 6, 5, 4, 3, 2, 1, 0};
    private static final int[] ILB = {
        2_048, 2_093, 2_139, 2_186, 2_233, 2_282, 2_332, 2_383, 2_435, 2_489, 2_543, 2_599, 2_656, 2_714, 2_774, 2_834,
        2_896, 2_960, 3_025, 3_091, 3_158, 3_228, 3_298, 3_371, 3_444, 3_520, 3_597, 3_676, 3_756, 3_838, 3_922, 4_008
    };
    private static final int[] WH = {0, -214, 798};
    private static final int[] RH2 = {2, 1, 2, 1};
    private static final int[] QM2 = {-7_408, -1_616, 7_408, 1_616};
    private static final int[] QM4 = {
        0, -20_456, -12_896, -8_968, -6_288, -4_240, -2_584, -1_200, 20_456, 12_896, 8_968, 6_288, 4_240, 2_584, 1_200, 0
    };
    private static final int[] QM6 = {
        -136, -136, -136, -136, -24_808, -21_904, -19_008, -16_704, -14_984, -13_512, -12_280, -11_192, -10_232, -9_360, -8_576, -7_856,
        -7_192, -6_576, -6_000, -5_456, -4_944, -4_464, -4_008, -3_576, -3_168, -2_776, -2_400, -2_032, -1_688, -1_360, -1_040, -728,
        24_808, 21_904, 19_008, 16_704, 14_984, 13_512, 12_280, 11_192, 10_232, 9_360, 8_576, 7_856, 7_192, 6_576, 6_000, 5_456,
        4_944, 4_464, 4_008, 3_576, 3_168, 2_776, 2_400, 2_032, 1_688, 1_360, 1_040, 728, 432, 136, -432, -136
    };
    private static final int[] Q6 = {
        0, 35, 72, 110, 150, 190, 233, 276, 323, 370, 422, 473, 530, 587, 650, 714, 786, 858, 940, 1_023, 1_121, 1_219, 1_339, 1_458,
        1_612, 1_765, 1_980, 2_195, 2_557, 2_919, 0, 0
    };
    private static final int[] ILN = {
        0, 63, 62, 31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 0
    };
    private static final int[] ILP = {
        0, 61, 60, 59, 58, 57, 56, 55, 54, 53, 52, 51, 50, 49, 48, 47, 46, 45, 44, 43, 42, 41, 40, 39, 38, 37, 36, 35, 34, 33, 32, 0
    };
    private static final int[] IHN = {0, 1, 0};
    private static final int[] IHP = {0, 3, 2};

    private final SubBand low = new SubBand(32);
    private final SubBand high = new SubBand(8);
    private final int[] delay = new int[24];

    /** Two samples of 16 kHz to one byte. */
    byte encode(short first, short second) {
        System.arraycopy(delay, 2, delay, 0, 22);
        delay[22] = first;
        delay[23] = second;
        int odd = 0;
        int even = 0;
        for (int i = 0; i < 12; i++) {
            odd += delay[2 * i] * QMF[i];
            even += delay[2 * i + 1] * QMF[11 - i];
        }
        int il = lowCode(saturated((even + odd >> 14) - low.estimate));
        adaptLow(il >> 2);
        int ih = highCode(saturated((even - odd >> 14) - high.estimate));
        adaptHigh(ih);
        return (byte) (ih << 6 | il);
    }

    /** One byte to two samples of 16 kHz, into {@code out} from {@code at} on. */
    void decode(byte code, short[] out, int at) {
        int il = code & 0x3F;
        int ih = code >> 6 & 3;
        int lower = lower(il);
        int upper = limited((high.scale * QM2[ih] >> 15) + high.estimate);
        adaptLow(il >> 2);
        adaptHigh(ih);
        System.arraycopy(delay, 2, delay, 0, 22);
        delay[22] = lower + upper;
        delay[23] = lower - upper;
        int first = 0;
        int second = 0;
        for (int i = 0; i < 12; i++) {
            second += delay[2 * i] * QMF[i];
            first += delay[2 * i + 1] * QMF[11 - i];
        }
        out[at] = (short) saturated(first >> 11);
        out[at + 1] = (short) saturated(second >> 11);
    }

    /** One byte to one sample of 8 kHz: the lower band alone is what a telephone carries. */
    short decodeNarrow(byte code) {
        int il = code & 0x3F;
        int lower = lower(il);
        adaptLow(il >> 2);
        adaptHigh(code >> 6 & 3);
        return (short) saturated(lower * 2);
    }

    private int lower(int il) {
        return limited(low.estimate + (low.scale * QM6[il] >> 15));
    }

    private int lowCode(int difference) {
        int size = difference >= 0 ? difference : -(difference + 1);
        int step = 1;
        while (step < 30 && size >= Q6[step] * low.scale >> 12) {
            step++;
        }
        return difference < 0 ? ILN[step] : ILP[step];
    }

    private int highCode(int difference) {
        int size = difference >= 0 ? difference : -(difference + 1);
        int step = size >= 564 * high.scale >> 12 ? 2 : 1;
        return difference < 0 ? IHN[step] : IHP[step];
    }

    private void adaptLow(int code) {
        int difference = low.scale * QM4[code] >> 15;
        low.scale(WL[RL42[code]], 18_432, 8);
        low.adapt(difference);
    }

    private void adaptHigh(int code) {
        int difference = high.scale * QM2[code] >> 15;
        high.scale(WH[RH2[code]], 22_528, 10);
        high.adapt(difference);
    }

    private static int limited(int value) {
        return Math.max(-16_384, Math.min(16_383, value));
    }

    private static int saturated(int value) {
        return Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, value));
    }

    /** The adaptive predictor and quantizer scale of one sub-band. */
    private static final class SubBand {
        private int scale;
        private int logScale;
        private int estimate;
        private int poles;
        private int zeros;
        private final int[] reconstructed = new int[3];
        private final int[] partial = new int[3];
        private final int[] a = new int[3];
        private final int[] d = new int[7];
        private final int[] b = new int[7];

        SubBand(int scale) {
            this.scale = scale;
        }

        /** LOGSCL and SCALEL, LOGSCH and SCALEH. */
        void scale(int weight, int highest, int shift) {
            logScale = Math.max(0, Math.min(highest, (logScale * 127 >> 7) + weight));
            int mantissa = ILB[logScale >> 6 & 31];
            int exponent = shift - (logScale >> 11);
            scale = (exponent < 0 ? mantissa << -exponent : mantissa >> exponent) << 2;
        }

        /** RECONS, PARREC, UPPOL2, UPPOL1, UPZERO, DELAYA, FILTEP, FILTEZ, PREDIC. */
        void adapt(int difference) {
            d[0] = difference;
            reconstructed[0] = saturated(estimate + difference);
            partial[0] = saturated(zeros + difference);
            int second = secondPole();
            int first = firstPole(second);
            adaptZeros(difference);
            System.arraycopy(d, 0, d, 1, 6);
            System.arraycopy(reconstructed, 0, reconstructed, 1, 2);
            System.arraycopy(partial, 0, partial, 1, 2);
            a[1] = first;
            a[2] = second;
            poles = saturated((a[1] * saturated(reconstructed[1] * 2) >> 15) + (a[2] * saturated(reconstructed[2] * 2) >> 15));
            int sum = 0;
            for (int i = 6; i > 0; i--) {
                sum += b[i] * saturated(d[i] * 2) >> 15;
            }
            zeros = saturated(sum);
            estimate = saturated(poles + zeros);
        }

        private int secondPole() {
            int wide = saturated(a[1] << 2);
            int turned = partial[0] >> 15 == partial[1] >> 15 ? Math.min(-wide, 32_767) : wide;
            int step = partial[0] >> 15 == partial[2] >> 15 ? 128 : -128;
            return Math.max(-12_288, Math.min(12_288, step + (turned >> 7) + (a[2] * 32_512 >> 15)));
        }

        private int firstPole(int second) {
            int step = partial[0] >> 15 == partial[1] >> 15 ? 192 : -192;
            int most = saturated(15_360 - second);
            return Math.max(-most, Math.min(most, saturated(step + (a[1] * 32_640 >> 15))));
        }

        private void adaptZeros(int difference) {
            int step = difference == 0 ? 0 : 128;
            int sign = difference >> 15;
            for (int i = 1; i < 7; i++) {
                b[i] = saturated((d[i] >> 15 == sign ? step : -step) + (b[i] * 32_640 >> 15));
            }
        }
    }
}
