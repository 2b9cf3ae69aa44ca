package io.ringhall.engine.media;

import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The configured ports, bound one pair after the other from a random place on; shared by all loops. */
final class PortRange {
    private static final Logger LOG = LoggerFactory.getLogger(PortRange.class);

    private final InetAddress address;
    private final int lowest;
    private final int pairs;
    private final int offset;
    private int tried;
    private int bound;
    private boolean complained;

    PortRange(InetAddress address, int low, int high) {
        this.address = address;
        this.lowest = low + (low & 1);
        this.pairs = (high - lowest + 1) / 2;
        this.offset = ThreadLocalRandom.current().nextInt(pairs);
    }

    /** Null when all have been bound, belong to others, or the process may open no more files. */
    synchronized @Nullable PortPair next() {
        while (tried < pairs) {
            try {
                var pair = PortPair.bind(address, lowest + 2 * ((offset + tried) % pairs));
                tried++;
                if (pair != null) {
                    bound++;
                    return pair;
                }
            } catch (IOException problem) {
                complain(problem);
                return null;
            }
        }
        return null;
    }

    /** Once: it would come with every call. */
    private void complain(IOException problem) {
        if (!complained) {
            complained = true;
            LOG.error("Only {} of {} RTP port pairs can be opened: {}", bound, pairs, problem.toString());
        }
    }

    synchronized boolean isExhausted() {
        return tried >= pairs;
    }

    synchronized int bound() {
        return bound;
    }
}
