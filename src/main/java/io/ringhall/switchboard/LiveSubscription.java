package io.ringhall.switchboard;

import io.ringhall.engine.report.ActiveSubscription;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A phone that watches something (RFC 6665).
 *
 * @param watcher extension of the phone
 * @param number extension, group or mailbox it watches
 * @param event dialog / message-summary / presence / reg
 * @param source "ip:port" of the phone
 */
public record LiveSubscription(
        String watcher,
        String number,
        String event,
        String source,
        @Nullable String userAgent,
        Instant since,
        Instant expiresAt) {
    static LiveSubscription of(ActiveSubscription one) {
        return new LiveSubscription(
                one.watcher(),
                one.number(),
                one.event(),
                one.source(),
                one.userAgent(),
                Instant.ofEpochMilli(one.since()),
                Instant.ofEpochMilli(one.expiresAt()));
    }
}
