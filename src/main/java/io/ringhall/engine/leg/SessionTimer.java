package io.ringhall.engine.leg;

import io.ringhall.engine.sip.Timers;
import org.jspecify.annotations.Nullable;

/** The clock of one dialog's session (RFC 4028 §10): refreshes when that is ours to do, and expires. */
final class SessionTimer {
    /** RFC 4028 §10: the BYE goes out that long before the session expires, or a third of the interval if that is less. */
    private static final int GRACE_SECONDS = 32;

    interface Owner {
        void refresh();

        void expired();
    }

    private final Timers timers;
    private final Owner owner;
    private @Nullable SessionInterval agreed;
    private long expiresAt;
    private Timers.@Nullable Timeout next;

    SessionTimer(Timers timers, Owner owner) {
        this.timers = timers;
        this.owner = owner;
    }

    /** A session begins or was refreshed. Null = no timer from now on. */
    void start(@Nullable SessionInterval interval) {
        stop();
        agreed = interval;
        if (interval == null) {
            return;
        }
        long millis = interval.seconds() * 1000L;
        expiresAt = timers.now() + millis - Math.min(GRACE_SECONDS * 1000L, millis / 3);
        if (interval.ours()) {
            // §7.4: refreshed when half of it is over.
            next = timers.schedule(millis / 2, owner::refresh);
        } else {
            awaitExpiry();
        }
    }

    /** A refresh of ours was refused, but the peer is there: once more while there is time. */
    void tryAgain() {
        stop();
        long left = expiresAt - timers.now();
        if (left > 2_000) {
            next = timers.schedule(left / 2, owner::refresh);
        } else {
            awaitExpiry();
        }
    }

    private void awaitExpiry() {
        next = timers.schedule(Math.max(0, expiresAt - timers.now()), owner::expired);
    }

    @Nullable SessionInterval agreed() {
        return agreed;
    }

    void stop() {
        if (next != null) {
            next.cancel();
            next = null;
        }
    }
}
