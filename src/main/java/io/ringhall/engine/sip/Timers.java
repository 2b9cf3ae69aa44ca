package io.ringhall.engine.sip;

/** Time as the SIP machines see it; real on a loop, virtual in tests. */
public interface Timers {
    Timeout schedule(long millis, Runnable task);

    /** Milliseconds since the epoch. */
    long now();

    /** A timer that was set. */
    interface Timeout {
        /** Does nothing when it has fired. */
        void cancel();
    }
}
