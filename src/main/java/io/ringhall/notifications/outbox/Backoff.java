package io.ringhall.notifications.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** When a failed delivery is tried again: ever later up to an hour, and never all at once. */
final class Backoff {
    /** About five and a half hours; then it is for a person to decide. */
    static final int ATTEMPTS = 14;

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);

    private Backoff() {}

    static boolean isOver(int attempts) {
        return attempts >= ATTEMPTS;
    }

    /** @param attempts made so far, from 1 on */
    static Duration after(int attempts, RandomGenerator random) {
        long millis = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(attempts - 1, 20));
        return Duration.ofMillis(millis * 3 / 4 + random.nextLong(millis / 2 + 1));
    }
}
