package io.ringhall.engine.sip.transaction;

import static io.ringhall.engine.sip.transaction.TransactionEffect.*;
import static io.ringhall.engine.sip.transaction.TransactionState.*;

/** RFC 3261 §17.2.1 with RFC 6026 §7.1. */
public final class InviteServerMachine {
    private static final Transition ARRIVED = Transition.to(PROCEEDING, DELIVER);
    private static final Transition REPEATED = Transition.to(PROCEEDING, REPEAT);
    private static final Transition PROVISIONAL = Transition.to(PROCEEDING, SEND);
    private static final Transition ACCEPT = Transition.to(ACCEPTED, SEND, START_L);
    private static final Transition REFUSE = Transition.to(COMPLETED, SEND, START_G, START_H);
    private static final Transition REFUSE_RELIABLE = Transition.to(COMPLETED, SEND, START_H);
    private static final Transition REFUSE_AGAIN = Transition.to(COMPLETED, REPEAT);
    private static final Transition REFUSE_BY_TIMER = Transition.to(COMPLETED, REPEAT, START_G);
    private static final Transition UNACKNOWLEDGED = Transition.to(TERMINATED, STOP_REPEATING, TELL_TIMEOUT);
    private static final Transition CONFIRM = Transition.to(CONFIRMED, STOP_REPEATING, STOP_WAITING, START_I);
    private static final Transition CONFIRM_RELIABLE = Transition.to(TERMINATED, STOP_REPEATING, STOP_WAITING);
    private static final Transition ACCEPT_AGAIN = Transition.to(ACCEPTED, SEND);
    private static final Transition PASS_ACK = Transition.to(ACCEPTED, DELIVER);
    private static final Transition BROKEN = Transition.to(TERMINATED, STOP_REPEATING, STOP_WAITING, TELL_TRANSPORT_ERROR);
    private static final Transition OVER = Transition.to(TERMINATED);

    private InviteServerMachine() {}

    public static Transition step(TransactionState state, TransactionEvent event, boolean reliable) {
        return switch (state) {
            case INITIAL -> event == TransactionEvent.REQUEST ? ARRIVED : Transition.to(INITIAL);
            case PROCEEDING ->
                switch (event) {
                    // §17.2.1: the latest provisional response answers a repeated INVITE.
                    case REQUEST -> REPEATED;
                    case TU_PROVISIONAL -> PROVISIONAL;
                    case TU_SUCCESS -> ACCEPT;
                    case TU_FAILURE -> reliable ? REFUSE_RELIABLE : REFUSE;
                    case TRANSPORT_ERROR -> BROKEN;
                    default -> Transition.to(PROCEEDING);
                };
            case COMPLETED ->
                switch (event) {
                    case REQUEST -> REFUSE_AGAIN;
                    case TIMER_G -> REFUSE_BY_TIMER;
                    case TIMER_H -> UNACKNOWLEDGED;
                    case ACK -> reliable ? CONFIRM_RELIABLE : CONFIRM;
                    case TRANSPORT_ERROR -> BROKEN;
                    default -> Transition.to(COMPLETED);
                };
            // §17.2.1: I absorbs further ACKs.
            case CONFIRMED -> event == TransactionEvent.TIMER_I ? OVER : Transition.to(CONFIRMED);
            case ACCEPTED ->
                switch (event) {
                    // RFC 6026 §7.1: a repeated INVITE is absorbed; the user repeats its 2xx and gets the ACK.
                    case TU_SUCCESS -> ACCEPT_AGAIN;
                    case ACK -> PASS_ACK;
                    case TIMER_L -> OVER;
                    default -> Transition.to(ACCEPTED);
                };
            case TERMINATED, CALLING, TRYING -> OVER;
        };
    }
}
