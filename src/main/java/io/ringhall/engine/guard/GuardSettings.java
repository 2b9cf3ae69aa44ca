package io.ringhall.engine.guard;

import io.ringhall.engine.config.AddressRange;
import java.util.List;

/**
 * How strict the house is with strangers.
 *
 * @param trusted never limited: loopback, and proxies that stand in front of us
 * @param perSecond unauthenticated requests of one source (an IPv4 address, an IPv6 /64) in the long run
 * @param burst unauthenticated requests of one source at once
 * @param sourceFailures wrong digest answers before a source is locked; a source with registered phones has ten times as many
 * @param userFailures wrong digest answers, from all sources together, before a user is locked
 * @param firstLockMillis the first lock-out; each further one is twice as long
 * @param longestLockMillis where doubling ends
 * @param capacity sources, locks and users remembered, each; what was used longest ago is forgotten first
 * @param scanners parts of User-Agents that only attackers send, lower case
 * @param maxCalls calls at once in the whole house; 0 = no limit of its own
 * @param lateMillis how late an event loop is when it begins to refuse new calls
 */
public record GuardSettings(
        List<AddressRange> trusted,
        int perSecond,
        int burst,
        int sourceFailures,
        int userFailures,
        long firstLockMillis,
        long longestLockMillis,
        int capacity,
        List<String> scanners,
        int maxCalls,
        int lateMillis) {
    private static final List<AddressRange> LOOPBACK = List.of(range("127.0.0.0/8"), range("::1"));

    /** Loopback trusted, the built-in list of scanners. */
    public static final GuardSettings DEFAULT = new GuardSettings(
            LOOPBACK, 50, 400, 10, 30, 60_000, 3_600_000, 20_000, Scanners.BUILT_IN, 0, 200);

    public GuardSettings {
        trusted = List.copyOf(trusted);
        scanners = List.copyOf(scanners);
    }

    public GuardSettings withTrusted(List<AddressRange> ranges) {
        return new GuardSettings(
                ranges, perSecond, burst, sourceFailures, userFailures, firstLockMillis, longestLockMillis, capacity, scanners, maxCalls, lateMillis);
    }

    public GuardSettings withRate(int requestsPerSecond, int atOnce) {
        return new GuardSettings(
                trusted, requestsPerSecond, atOnce, sourceFailures, userFailures, firstLockMillis, longestLockMillis, capacity, scanners,
                maxCalls, lateMillis);
    }

    public GuardSettings withScanners(List<String> parts) {
        return new GuardSettings(
                trusted, perSecond, burst, sourceFailures, userFailures, firstLockMillis, longestLockMillis, capacity, parts, maxCalls, lateMillis);
    }

    public GuardSettings withMaxCalls(int calls) {
        return new GuardSettings(
                trusted, perSecond, burst, sourceFailures, userFailures, firstLockMillis, longestLockMillis, capacity, scanners, calls, lateMillis);
    }

    public GuardSettings withLate(int millis) {
        return new GuardSettings(
                trusted, perSecond, burst, sourceFailures, userFailures, firstLockMillis, longestLockMillis, capacity, scanners, maxCalls, millis);
    }

    private static AddressRange range(String text) {
        var range = AddressRange.parse(text);
        if (range == null) {
            throw new IllegalArgumentException(text);
        }
        return range;
    }
}
