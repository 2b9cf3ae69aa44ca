package io.ringhall.e2e;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for something that will happen elsewhere, with a bound. The last thing seen is part of the failure. */
public final class Await {

    private static final Duration STEP = Duration.ofMillis(20);

    private Await() {}

    /** The first value that the supplier finds; an {@link AssertionError} that names {@code what} after {@code bound}. */
    public static <T> T found(String what, Duration bound, Supplier<Optional<T>> supplier) {
        var end = System.nanoTime() + bound.toNanos();
        while (true) {
            var found = supplier.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited " + bound.toMillis() + " ms in vain for " + what);
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    public static void until(String what, Duration bound, BooleanSupplier condition) {
        found(what, bound, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.<Boolean>empty());
    }
}
