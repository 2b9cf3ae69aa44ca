package io.ringhall.engine.call;

/** Why a ringing leg is cancelled: decides the Reason header (RFC 3326). */
public enum CancelCause {
    /** Somebody else answered: SIP;cause=200 and Q.850;cause=26. */
    ELSEWHERE,
    /** Its stage or turn is over, or the caller gave up: no such Reason, the phone shows a missed call. */
    NO_REASON
}
