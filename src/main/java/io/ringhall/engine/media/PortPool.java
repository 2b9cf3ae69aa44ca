package io.ringhall.engine.media;

import java.util.ArrayDeque;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The bound pairs of one loop that no call has. A pair that carried packets rests before it is given out again, so that
 * latecomers of the old call do not reach the new one; it is cut short only when there is no other.
 */
final class PortPool<P> {
    static final long REST = 2_000;

    private record Resting<P>(P pair, long since) {}

    private final ArrayDeque<P> fresh = new ArrayDeque<>();
    private final ArrayDeque<Resting<P>> resting = new ArrayDeque<>();
    private final LongSupplier clock;

    /** @param clock milliseconds */
    PortPool(LongSupplier clock) {
        this.clock = clock;
    }

    synchronized void add(P pair) {
        fresh.add(pair);
    }

    /** @param carried whether a packet ever came or went */
    synchronized void release(P pair, boolean carried) {
        if (carried) {
            resting.add(new Resting<>(pair, clock.getAsLong()));
        } else {
            fresh.add(pair);
        }
    }

    /** @param more binds another one, null when the range is used up */
    @Nullable P take(Supplier<@Nullable P> more) {
        var ready = takeReady();
        if (ready == null) {
            ready = more.get();
        }
        return ready == null ? takeTired() : ready;
    }

    private synchronized @Nullable P takeReady() {
        var oldest = resting.peek();
        if (oldest != null && clock.getAsLong() - oldest.since >= REST) {
            resting.remove();
            return oldest.pair;
        }
        return fresh.poll();
    }

    private synchronized @Nullable P takeTired() {
        var oldest = resting.poll();
        return oldest == null ? null : oldest.pair;
    }

    synchronized int size() {
        return fresh.size() + resting.size();
    }

    synchronized int ready() {
        return fresh.size();
    }
}
