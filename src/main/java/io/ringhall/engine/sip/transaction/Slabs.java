package io.ringhall.engine.sip.transaction;

import java.util.ArrayDeque;
import java.util.Arrays;

/** Messages one behind the other in few large arrays, given back from the oldest on: nothing in it for a collector to follow. */
final class Slabs {
    static final int SIZE = 1 << 18;
    private static final int SPARES = 2;

    private byte[][] ring = new byte[4][];
    private final ArrayDeque<byte[]> spares = new ArrayDeque<>();
    /** Number of the oldest slab held, and of the one being filled. */
    private int oldest;
    private int newest = -1;
    private int used = SIZE;

    /** Keeps a copy of one message. @return the number of its slab; where it begins there is {@link #lastStart} */
    int keep(byte[] message) {
        if (used + message.length > SIZE) {
            open();
        }
        System.arraycopy(message, 0, ring[newest & ring.length - 1], used, message.length);
        used += message.length;
        return newest;
    }

    int lastStart(byte[] message) {
        return used - message.length;
    }

    private void open() {
        if (newest - oldest + 1 == ring.length) {
            var grown = new byte[ring.length * 2][];
            for (int i = oldest; i <= newest; i++) {
                grown[i & grown.length - 1] = ring[i & ring.length - 1];
            }
            ring = grown;
        }
        newest++;
        var spare = spares.poll();
        ring[newest & ring.length - 1] = spare == null ? new byte[SIZE] : spare;
        used = 0;
    }

    byte[] message(int slab, int start, int length) {
        return Arrays.copyOfRange(ring[slab & ring.length - 1], start, start + length);
    }

    /** Nothing before this slab is needed any more. */
    void release(int upTo) {
        while (oldest < upTo && oldest < newest) {
            int slot = oldest++ & ring.length - 1;
            if (spares.size() < SPARES) {
                spares.add(ring[slot]);
            }
            ring[slot] = null;
        }
    }

    /** Nothing at all is needed any more. */
    void clear() {
        ring = new byte[4][];
        spares.clear();
        oldest = newest + 1;
        used = SIZE;
    }
}
