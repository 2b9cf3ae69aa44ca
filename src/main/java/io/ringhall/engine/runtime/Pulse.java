package io.ringhall.engine.runtime;

import io.ringhall.engine.guard.Overload;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.concurrent.ThreadLocalRandom;

/** A loop's own pulse: how late its timers are and how long its socket has not been empty, and what to refuse for it. */
final class Pulse {
    private static final int HEAP_EVERY = 20;
    private static final int RETRY_SECONDS = 5;
    private static final int RETRY_SPREAD = 11;

    private final Loop loop;
    private final Overload overload;
    private final Counters counters;
    private long due;
    private long busySince;
    private int beats;
    private double heap;
    private volatile long delay;
    private volatile boolean alarm;

    Pulse(Loop loop, int lateMillis, Counters counters) {
        this.loop = loop;
        this.counters = counters;
        overload = new Overload(lateMillis);
    }

    /** On the loop; goes on by itself. */
    void beat() {
        long now = System.currentTimeMillis();
        long late = due == 0 ? 0 : Math.max(0, now - due);
        delay = Math.max(late, busySince == 0 ? 0 : now - busySince);
        if (beats++ % HEAP_EVERY == 0) {
            heap = heapAfterCollection();
        }
        overload.interval(delay, heap);
        alarm = overload.alarm();
        due = loop.now() + Overload.INTERVAL_MILLIS;
        loop.schedule(Overload.INTERVAL_MILLIS, this::beat);
    }

    /** The socket was read as long as one turn allows. @param drained whether nothing was left in it */
    void read(boolean drained) {
        if (drained) {
            busySince = 0;
        } else if (busySince == 0) {
            busySince = System.currentTimeMillis();
        }
    }

    boolean shedsCall() {
        return overload.shedsCall(ThreadLocalRandom.current().nextDouble());
    }

    boolean shedsRegistration() {
        boolean sheds = overload.shedsRegistration(ThreadLocalRandom.current().nextDouble());
        if (sheds) {
            counters.shedRegistrations.increment();
        }
        return sheds;
    }

    /** RFC 3261 §20.33, spread so that those refused together do not come back together. */
    static String retryAfter() {
        return Integer.toString(RETRY_SECONDS + ThreadLocalRandom.current().nextInt(RETRY_SPREAD));
    }

    long delay() {
        return delay;
    }

    boolean alarm() {
        return alarm;
    }

    /**
     * What the collector could not free, as part of the whole heap; what is merely not collected yet is no shortage. One pool alone says
     * nothing: a survivor space is there to be filled.
     */
    private static double heapAfterCollection() {
        long kept = 0;
        for (var pool : ManagementFactory.getMemoryPoolMXBeans()) {
            var usage = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
            kept += usage == null ? 0 : usage.getUsed();
        }
        return (double) kept / Runtime.getRuntime().maxMemory();
    }
}
