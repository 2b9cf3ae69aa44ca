package io.ringhall.engine.media;

import static org.assertj.core.api.Assertions.fail;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something, with a bound. */
final class Await {
    private static final long BOUND = 10_000_000_000L;

    private Await() {}

    static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + BOUND;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("waited in vain: " + what);
            }
            LockSupport.parkNanos(1_000_000);
        }
    }
}
