package io.ringhall.engine.sip.transaction;

/** What a transaction wants done. */
public enum TransactionEffect {
    /** Send what the user handed over, and keep it for repetition. */
    SEND,
    /** Send again what was sent last. */
    REPEAT,
    /** Acknowledge a final response other than 2xx (RFC 3261 §17.1.1.3). */
    SEND_ACK,
    /** Pass the message to the user. */
    DELIVER,
    TELL_TIMEOUT,
    TELL_TRANSPORT_ERROR,
    START_A,
    START_B,
    START_D,
    START_E,
    START_F,
    START_G,
    START_H,
    START_I,
    START_J,
    START_K,
    START_L,
    START_M,
    STOP_REPEATING,
    STOP_WAITING
}
