package io.ringhall.engine.sip.transaction;

/** What can happen to a transaction. Requests and responses come from the network unless they are named TU. */
public enum TransactionEvent {
    /** The user hands over the request of a client transaction. */
    START,
    /** The request again, or for the first time. */
    REQUEST,
    ACK,
    PROVISIONAL,
    SUCCESS,
    FAILURE,
    TU_PROVISIONAL,
    TU_SUCCESS,
    TU_FAILURE,
    TIMER_A,
    TIMER_B,
    TIMER_D,
    TIMER_E,
    TIMER_F,
    TIMER_G,
    TIMER_H,
    TIMER_I,
    TIMER_J,
    TIMER_K,
    TIMER_L,
    TIMER_M,
    TRANSPORT_ERROR
}
