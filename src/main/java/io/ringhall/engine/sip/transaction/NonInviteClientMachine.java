package io.ringhall.engine.sip.transaction;

import static io.ringhall.engine.sip.transaction.TransactionEffect.*;
import static io.ringhall.engine.sip.transaction.TransactionState.*;

/** RFC 3261 §17.1.2. */
public final class NonInviteClientMachine {
    private static final Transition BEGIN = Transition.to(TRYING, SEND, START_E, START_F);
    private static final Transition BEGIN_RELIABLE = Transition.to(TRYING, SEND, START_F);
    private static final Transition TIMEOUT = Transition.to(TERMINATED, STOP_REPEATING, TELL_TIMEOUT);
    private static final Transition DONE = Transition.to(COMPLETED, STOP_REPEATING, STOP_WAITING, START_K, DELIVER);
    private static final Transition DONE_RELIABLE = Transition.to(TERMINATED, STOP_REPEATING, STOP_WAITING, DELIVER);
    private static final Transition BROKEN = Transition.to(TERMINATED, STOP_REPEATING, STOP_WAITING, TELL_TRANSPORT_ERROR);
    private static final Transition OVER = Transition.to(TERMINATED);

    private NonInviteClientMachine() {}

    public static Transition step(TransactionState state, TransactionEvent event, boolean reliable) {
        return switch (state) {
            case INITIAL -> event == TransactionEvent.START ? reliable ? BEGIN_RELIABLE : BEGIN : Transition.to(INITIAL);
            case TRYING, PROCEEDING ->
                switch (event) {
                    case TIMER_E -> Transition.to(state, REPEAT, START_E);
                    case TIMER_F -> TIMEOUT;
                    case PROVISIONAL -> Transition.to(PROCEEDING, DELIVER);
                    case SUCCESS, FAILURE -> reliable ? DONE_RELIABLE : DONE;
                    case TRANSPORT_ERROR -> BROKEN;
                    default -> Transition.to(state);
                };
            // §17.1.2.2: K absorbs repeated responses.
            case COMPLETED -> event == TransactionEvent.TIMER_K ? OVER : Transition.to(COMPLETED);
            case TERMINATED, CALLING, CONFIRMED, ACCEPTED -> OVER;
        };
    }
}
