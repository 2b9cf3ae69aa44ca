package io.ringhall.engine.leg;

import io.ringhall.engine.sip.Timers;

/**
 * RFC 3261 §13.3.1.4: the UAS core repeats its 2xx, at T1 doubling up to T2, until the ACK comes; after 64*T1 without one
 * the session is over. This holds over TCP too, where a proxy further on may have lost it.
 */
final class Retransmission {
    private static final long T1 = 500;
    private static final long T2 = 4000;

    private final Timers timers;
    private final Runnable send;
    private final Runnable giveUp;
    private final long endsAt;
    private long interval = T1;
    private Timers.Timeout next;

    Retransmission(Timers timers, Runnable send, Runnable giveUp) {
        this.timers = timers;
        this.send = send;
        this.giveUp = giveUp;
        endsAt = timers.now() + 64 * T1;
        next = timers.schedule(interval, this::again);
    }

    private void again() {
        if (timers.now() >= endsAt) {
            giveUp.run();
            return;
        }
        send.run();
        interval = Math.min(2 * interval, T2);
        next = timers.schedule(Math.min(interval, Math.max(1, endsAt - timers.now())), this::again);
    }

    void stop() {
        next.cancel();
    }
}
