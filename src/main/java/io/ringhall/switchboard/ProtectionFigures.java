package io.ringhall.switchboard;

/**
 * What the engine kept out or refused since start.
 *
 * @param locked messages of locked sources
 * @param rate messages beyond a source's rate
 * @param scanner requests of scanners
 * @param stranger requests for domains that are not ours
 * @param shedding whether new calls are refused for overload, or were within the last seconds
 * @param delayMillis how late the slowest event loop is
 */
public record ProtectionFigures(
        long locked,
        long rate,
        long scanner,
        long stranger,
        long wrongPasswords,
        long shedCalls,
        long shedRegistrations,
        boolean shedding,
        long delayMillis) {}
