package io.ringhall.switchboard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source or a user that is locked out.
 *
 * @param id to release it by: "source:192.0.2.1" or "user:101@example.com"
 * @param kind source / user
 * @param subject the address (of IPv6 the /64), or the user's number
 * @param domain of a user; null for a source
 * @param why passwords / scanner / flood
 * @param times lock-outs in a row, this one included
 */
public record Blocked(
        String id, String kind, String subject, @Nullable String domain, String why, Instant since, Instant until, int times) {}
