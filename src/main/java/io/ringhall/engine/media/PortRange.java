package io.ringhall.engine.media;

import java.net.InetAddress;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The configured ports, bound one pair after the other from a random place on; shared by all loops. */
final class PortRange {
    private final InetAddress address;
    private final int lowest;
    private final int pairs;
    private final int offset;
    private int tried;
    private int bound;

    PortRange(InetAddress address, int low, int high) {
        this.address = address;
        this.lowest = low + (low & 1);
        this.pairs = (high - lowest + 1) / 2;
        this.offset = ThreadLocalRandom.current().nextInt(pairs);
    }

    /** Null when all have been bound, or belong to others. */
    synchronized @Nullable PortPair next() {
        while (tried < pairs) {
            var pair = PortPair.bind(address, lowest + 2 * ((offset + tried++) % pairs));
            if (pair != null) {
                bound++;
                return pair;
            }
        }
        return null;
    }

    synchronized boolean isExhausted() {
        return tried >= pairs;
    }

    synchronized int bound() {
        return bound;
    }

    int pairs() {
        return pairs;
    }
}
