package io.ringhall.engine.media;

import io.ringhall.engine.media.sdp.Codec;

/** G.711 by tables (ITU-T G.711; the segment search is the one of the G.191 reference). */
final class G711 {
    private static final short[] FROM_MU = new short[256];
    private static final short[] FROM_A = new short[256];
    private static final byte[] TO_MU = new byte[65_536];
    private static final byte[] TO_A = new byte[65_536];

    static {
        for (int i = 0; i < 256; i++) {
            FROM_MU[i] = muToLinear(i);
            FROM_A[i] = aToLinear(i);
        }
        for (int i = 0; i < 65_536; i++) {
            TO_MU[i] = linearToMu((short) i);
            TO_A[i] = linearToA((short) i);
        }
    }

    private G711() {}

    static short decode(byte octet, Codec codec) {
        return codec == Codec.PCMA ? FROM_A[octet & 0xFF] : FROM_MU[octet & 0xFF];
    }

    static byte encode(short sample, Codec codec) {
        return codec == Codec.PCMA ? TO_A[sample & 0xFFFF] : TO_MU[sample & 0xFFFF];
    }

    static byte[] encode(short[] samples, Codec codec) {
        var octets = new byte[samples.length];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = encode(samples[i], codec);
        }
        return octets;
    }

    private static short muToLinear(int octet) {
        int bits = ~octet & 0xFF;
        int magnitude = ((((bits & 0x0F) << 3) + 0x84) << ((bits & 0x70) >> 4)) - 0x84;
        return (short) ((bits & 0x80) != 0 ? -magnitude : magnitude);
    }

    private static byte linearToMu(short sample) {
        int sign = sample < 0 ? 0x80 : 0;
        int magnitude = Math.min(Math.abs((int) sample), 32_635) + 0x84;
        int segment = 31 - Integer.numberOfLeadingZeros(magnitude >> 7);
        int mantissa = (magnitude >> (segment + 3)) & 0x0F;
        return (byte) ~(sign | (segment << 4) | mantissa);
    }

    private static short aToLinear(int octet) {
        int bits = (octet ^ 0x55) & 0xFF;
        int segment = (bits & 0x70) >> 4;
        int magnitude = ((bits & 0x0F) << 4) + 8;
        if (segment > 0) {
            magnitude = (magnitude + 0x100) << (segment - 1);
        }
        return (short) ((bits & 0x80) != 0 ? magnitude : -magnitude);
    }

    private static byte linearToA(short sample) {
        int sign = sample >= 0 ? 0x80 : 0;
        int magnitude = Math.min(sample >= 0 ? sample : -sample - 1, 32_767) >> 4;
        int segment = magnitude < 16 ? 0 : 28 - Integer.numberOfLeadingZeros(magnitude);
        int mantissa = segment < 2 ? magnitude & 0x0F : (magnitude >> (segment - 1)) & 0x0F;
        return (byte) ((sign | (segment << 4) | mantissa) ^ 0x55);
    }
}
