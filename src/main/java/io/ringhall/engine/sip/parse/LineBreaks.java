package io.ringhall.engine.sip.parse;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds line breaks eight bytes at a time: most of what a parser does with a message is to look for them. */
final class LineBreaks {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long TOPS = 0x8080_8080_8080_8080L;

    private LineBreaks() {}

    /** Where the next CR or LF is in [from, to); {@code to} when there is none. */
    static int next(byte[] bytes, int from, int to) {
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            long eight = (long) LONGS.get(bytes, i);
            long found = zeroes(eight ^ ONES * '\r') | zeroes(eight ^ ONES * '\n');
            if (found != 0) {
                return i + (Long.numberOfTrailingZeros(found) >> 3);
            }
        }
        while (i < to && bytes[i] != '\r' && bytes[i] != '\n') {
            i++;
        }
        return i;
    }

    /** The top bit of each byte that is zero; above the lowest of them bits may stand without cause. */
    private static long zeroes(long eight) {
        return eight - ONES & ~eight & TOPS;
    }
}
