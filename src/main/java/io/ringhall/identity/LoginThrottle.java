package io.ringhall.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows guessing down: after five failures in a row a key (user and source address, or the address alone with more
 * patience) waits one second, then two, four… up to five minutes. Nobody sleeps; attempts within the wait are refused.
 */
final class LoginThrottle {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int REMEMBERED = 20_000;

    private record Failures(int count, Instant blockedUntil) {}

    private final InstantSource clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    LoginThrottle(InstantSource clock) {
        this.clock = clock;
    }

    /** How long this user must wait at this source; zero = go ahead. */
    synchronized Duration wait(String username, String source) {
        var pair = remaining(pair(username, source));
        var alone = remaining(source);
        return pair.compareTo(alone) > 0 ? pair : alone;
    }

    synchronized void failed(String username, String source) {
        count(pair(username, source), 5);
        count(source, 30);
    }

    synchronized void succeeded(String username, String source) {
        failures.remove(pair(username, source));
        failures.remove(source);
    }

    private void count(String key, int free) {
        var before = failures.remove(key);
        var count = before == null ? 1 : before.count() + 1;
        var wait = count < free ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(count - free, 9));
        var capped = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        failures.put(key, new Failures(count, clock.instant().plus(capped)));
    }

    private Duration remaining(String key) {
        var known = failures.get(key);
        if (known == null) {
            return Duration.ZERO;
        }
        var left = Duration.between(clock.instant(), known.blockedUntil());
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static String pair(String username, String source) {
        return username + "\n" + source;
    }
}
