package io.ringhall.engine.leg;

import io.ringhall.engine.SessionTimerPolicy;
import io.ringhall.engine.sip.Timers;
import io.ringhall.engine.sip.transaction.Requests;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/**
 * What a leg needs of its loop.
 *
 * @param tags new local tags; they name the owning loop
 * @param dialogs where requests inside a dialog find their leg
 * @param sessions what we want of session timers
 * @param chance a random number from 0 up to its argument, excluded
 */
public record SipLine(
        Requests layer,
        Timers timers,
        Supplier<String> tags,
        Dialogs dialogs,
        SessionTimerPolicy sessions,
        IntUnaryOperator chance) {

    /** The same line, with something in front of the transactions. */
    public SipLine through(Requests requests) {
        return new SipLine(requests, timers, tags, dialogs, sessions, chance);
    }

    /** Dialogs of a loop, by local tag; forks of one INVITE share it and differ in the peer's. */
    public interface Dialogs {
        void open(DialogLeg leg);

        void closed(DialogLeg leg);
    }
}
