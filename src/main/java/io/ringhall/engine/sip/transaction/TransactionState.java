package io.ringhall.engine.sip.transaction;

/** States of all four machines; each uses its own. */
public enum TransactionState {
    /** Not begun. */
    INITIAL,
    CALLING,
    TRYING,
    PROCEEDING,
    COMPLETED,
    CONFIRMED,
    /** RFC 6026: a 2xx went by. */
    ACCEPTED,
    TERMINATED
}
