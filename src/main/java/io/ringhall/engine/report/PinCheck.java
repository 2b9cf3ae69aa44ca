package io.ringhall.engine.report;

/** What a mailbox says to a PIN. */
public enum PinCheck {
    OK,
    /** It has a PIN, which is still to be asked for. */
    ASK,
    WRONG,
    /** Too many wrong ones, or no PIN and a caller who is none of its subscribers. */
    LOCKED
}
