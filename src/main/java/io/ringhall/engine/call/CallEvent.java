package io.ringhall.engine.call;

import io.ringhall.engine.report.PinCheck;
import io.ringhall.engine.report.StoredMessage;
import java.util.List;

/** What can happen to a call. Legs are numbered; {@link Call#CALLER} is the caller's. */
public sealed interface CallEvent {
    /** The phone rings (18x). */
    record Ringing(int leg) implements CallEvent {}

    /** The phone, or its carrier, has sound for the caller before the answer (18x with a session description). */
    record EarlyMedia(int leg) implements CallEvent {}

    /** A 2xx came; it is already acknowledged. */
    record Answered(int leg) implements CallEvent {}

    /**
     * The INVITE ended without a dialog.
     *
     * @param status SIP status; 408 no reply, 503 not reachable, 487 cancelled
     * @param moved user parts of a 3xx answer's contacts in our own domain
     */
    record Failed(int leg, int status, List<String> moved) implements CallEvent {}

    /** An established leg is over: BYE, or its dialog failed. */
    record Ended(int leg, String why) implements CallEvent {}

    /** The caller cancelled before an answer. */
    record GaveUp() implements CallEvent {}

    record TimerFired(int timer) implements CallEvent {}

    /** The phones of a ringing member do not answer by themselves: the member is called anew, to answer at once. */
    record Pull(String member, String by) implements CallEvent {}

    /** A key pressed by the caller. */
    record Digit(char key) implements CallEvent {}

    record Played(int token) implements CallEvent {}

    /** A key pressed on a leg the engine talks to. */
    record LegDigit(int leg, char key) implements CallEvent {}

    /** What such a leg was told is over. */
    record LegPlayed(int leg, int token) implements CallEvent {}

    /** Something changed in the queue the call waits in: its turn may have come. */
    record QueueMoved() implements CallEvent {}

    /** What a mailbox says to a PIN. */
    record PinChecked(PinCheck result) implements CallEvent {}

    /** Messages of a mailbox, in the order they came. */
    record MessagesFetched(List<StoredMessage> messages) implements CallEvent {}

    record Recorded(long millis) implements CallEvent {}

    /** A re-INVITE with a new offer. */
    record Reoffered(int leg) implements CallEvent {}

    record ReofferAccepted(int leg) implements CallEvent {}

    record ReofferRefused(int leg, int status) implements CallEvent {}

    /** Somebody with the right to do so ends the call, or the engine stops. @param by who, for the trace */
    record HangUp(String by) implements CallEvent {}

    /** A REFER came on this leg (RFC 3515). */
    record Referred(int leg, ReferTarget to) implements CallEvent {}

    /** Another call of the house wants a place in this one (RFC 3891, or a pick-up). */
    record Claimed(Claim claim) implements CallEvent {}

    /** The place this call has asked for in another one is its: the leg is up. @param who is at its other end */
    record Granted(int leg, Caller who) implements CallEvent {}
}
