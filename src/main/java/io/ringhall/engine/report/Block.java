package io.ringhall.engine.report;

import org.jspecify.annotations.Nullable;

/**
 * A source or a user that is locked out. Times are milliseconds since the epoch.
 *
 * @param id to release it by: "source:192.0.2.1" or "user:101@example.com"
 * @param subject the address (of IPv6 the /64), or the user's number
 * @param domain of a user; null for a source
 * @param times lock-outs in a row, this one included
 */
public record Block(String id, Kind kind, String subject, @Nullable String domain, Why why, long since, long until, int times) {
    public enum Kind {
        SOURCE,
        USER
    }

    public enum Why {
        /** Too many wrong passwords. */
        PASSWORDS,
        /** Named itself a scanner. */
        SCANNER,
        /** Went on sending far beyond its rate. */
        FLOOD
    }
}
