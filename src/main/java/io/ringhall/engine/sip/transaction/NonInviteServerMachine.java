package io.ringhall.engine.sip.transaction;

import static io.ringhall.engine.sip.transaction.TransactionEffect.*;
import static io.ringhall.engine.sip.transaction.TransactionState.*;

/** RFC 3261 §17.2.2. */
public final class NonInviteServerMachine {
    private static final Transition ARRIVED = Transition.to(TRYING, DELIVER);
    private static final Transition DONE = Transition.to(COMPLETED, SEND, START_J);
    private static final Transition DONE_RELIABLE = Transition.to(TERMINATED, SEND);
    private static final Transition BROKEN = Transition.to(TERMINATED, STOP_REPEATING, STOP_WAITING, TELL_TRANSPORT_ERROR);
    private static final Transition OVER = Transition.to(TERMINATED);

    private NonInviteServerMachine() {}

    public static Transition step(TransactionState state, TransactionEvent event, boolean reliable) {
        return switch (state) {
            case INITIAL -> event == TransactionEvent.REQUEST ? ARRIVED : Transition.to(INITIAL);
            case TRYING, PROCEEDING ->
                switch (event) {
                    // §17.2.2: in Trying a repeated request is dropped, in Proceeding the provisional response answers it.
                    case REQUEST -> state == TRYING ? Transition.to(TRYING) : Transition.to(PROCEEDING, REPEAT);
                    case TU_PROVISIONAL -> Transition.to(PROCEEDING, SEND);
                    case TU_SUCCESS, TU_FAILURE -> reliable ? DONE_RELIABLE : DONE;
                    case TRANSPORT_ERROR -> BROKEN;
                    default -> Transition.to(state);
                };
            case COMPLETED ->
                switch (event) {
                    case REQUEST -> Transition.to(COMPLETED, REPEAT);
                    case TIMER_J -> OVER;
                    case TRANSPORT_ERROR -> BROKEN;
                    default -> Transition.to(COMPLETED);
                };
            case TERMINATED, CALLING, CONFIRMED, ACCEPTED -> OVER;
        };
    }
}
