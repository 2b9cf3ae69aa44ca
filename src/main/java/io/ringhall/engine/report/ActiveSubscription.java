package io.ringhall.engine.report;

import org.jspecify.annotations.Nullable;

/**
 * A subscription to an event package (RFC 6665).
 *
 * @param watcher extension that watches @param number what it watches
 * @param event event package, as in the Event header
 * @param source "ip:port" of the watching phone
 * @param since expiresAt milliseconds since the epoch
 */
public record ActiveSubscription(
        String domain, String watcher, String number, String event, String source, @Nullable String userAgent, long since, long expiresAt) {}
