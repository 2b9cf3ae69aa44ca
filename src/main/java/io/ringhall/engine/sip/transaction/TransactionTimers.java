package io.ringhall.engine.sip.transaction;

/** Timer values in milliseconds (RFC 3261 §17 table 4, RFC 6026). */
final class TransactionTimers {
    static final long T1 = 500;
    static final long T2 = 4_000;
    static final long T4 = 5_000;
    /** B, F, H, J, L, M and D (which is to be at least 32 s). */
    static final long LONG = 64 * T1;
    /** §17.2.1: without a response from the user 100 is sent after this. */
    static final long TRYING = 200;

    private TransactionTimers() {}
}
