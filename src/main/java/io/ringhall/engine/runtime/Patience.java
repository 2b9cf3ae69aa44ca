package io.ringhall.engine.runtime;

import io.ringhall.engine.ConnectionLimits;
import org.jspecify.annotations.Nullable;

/** How long a connection may take for what it does. Times are milliseconds. */
final class Patience {
    private final ConnectionLimits limits;
    private final long began;
    private final boolean accepted;
    private boolean established;
    private boolean spoke;
    private long heardAt;
    private long waitsSince = -1;
    private long idle;

    /** @param accepted whether the peer opened the connection: then it is the one who has to say something */
    Patience(ConnectionLimits limits, long now, boolean accepted) {
        this.limits = limits;
        this.began = now;
        this.accepted = accepted;
        heardAt = now;
        idle = limits.idleMillis();
    }

    /** @return whether this is news */
    boolean established() {
        boolean before = established;
        established = true;
        return !before;
    }

    void heard(long now) {
        heardAt = now;
    }

    void message() {
        spoke = true;
        waitsSince = -1;
    }

    /** @param partial whether part of a message is here */
    void waits(boolean partial, long now) {
        waitsSince = partial ? waitsSince < 0 ? now : waitsSince : -1;
    }

    /** The peer promised to be heard this often (RFC 5626 §4.4.1). */
    void expect(long millis) {
        idle = millis;
    }

    /** Why the connection should end; null = it may go on. */
    @Nullable String exhausted(long now) {
        if (!established) {
            return now - began >= limits.handshakeMillis() ? "the handshake did not end" : null;
        }
        if (accepted && !spoke && now - began >= limits.messageMillis()) {
            return "no message came";
        }
        if (waitsSince >= 0 && now - waitsSince >= limits.messageMillis()) {
            return "a message did not end";
        }
        return now - heardAt >= idle ? "nothing was heard" : null;
    }

    long nextCheck(long now) {
        if (!established) {
            return Math.max(1, began + limits.handshakeMillis() - now);
        }
        return Math.max(1, Math.min(heardAt + idle - now, limits.messageMillis() / 2));
    }
}
