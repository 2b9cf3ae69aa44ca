package io.ringhall.engine.sip.transaction;

import static io.ringhall.engine.sip.transaction.TransactionEffect.*;
import static io.ringhall.engine.sip.transaction.TransactionState.*;

/** RFC 3261 §17.1.1 with RFC 6026 §7.2. */
public final class InviteClientMachine {
    private static final Transition BEGIN = Transition.to(CALLING, SEND, START_A, START_B);
    private static final Transition BEGIN_RELIABLE = Transition.to(CALLING, SEND, START_B);
    private static final Transition AGAIN = Transition.to(CALLING, REPEAT, START_A);
    private static final Transition TIMEOUT = Transition.to(TERMINATED, STOP_REPEATING, TELL_TIMEOUT);
    private static final Transition FIRST_PROVISIONAL = Transition.to(PROCEEDING, DELIVER, STOP_REPEATING, STOP_WAITING);
    private static final Transition FURTHER_PROVISIONAL = Transition.to(PROCEEDING, DELIVER);
    private static final Transition ACCEPT = Transition.to(ACCEPTED, STOP_REPEATING, STOP_WAITING, START_M, DELIVER);
    private static final Transition REFUSED = Transition.to(COMPLETED, STOP_REPEATING, STOP_WAITING, SEND_ACK, START_D, DELIVER);
    private static final Transition REFUSED_RELIABLE = Transition.to(TERMINATED, STOP_REPEATING, STOP_WAITING, SEND_ACK, DELIVER);
    private static final Transition ACK_AGAIN = Transition.to(COMPLETED, SEND_ACK);
    private static final Transition FURTHER_SUCCESS = Transition.to(ACCEPTED, DELIVER);
    private static final Transition BROKEN = Transition.to(TERMINATED, STOP_REPEATING, STOP_WAITING, TELL_TRANSPORT_ERROR);
    private static final Transition BROKEN_AFTERWARDS = Transition.to(TERMINATED, STOP_WAITING);
    private static final Transition OVER = Transition.to(TERMINATED);

    private InviteClientMachine() {}

    public static Transition step(TransactionState state, TransactionEvent event, boolean reliable) {
        return switch (state) {
            case INITIAL -> event == TransactionEvent.START ? reliable ? BEGIN_RELIABLE : BEGIN : Transition.to(INITIAL);
            case CALLING ->
                switch (event) {
                    // §17.1.1.2: timer A doubles with each repetition.
                    case TIMER_A -> AGAIN;
                    case TIMER_B -> TIMEOUT;
                    case PROVISIONAL -> FIRST_PROVISIONAL;
                    case SUCCESS -> ACCEPT;
                    case FAILURE -> reliable ? REFUSED_RELIABLE : REFUSED;
                    case TRANSPORT_ERROR -> BROKEN;
                    default -> Transition.to(CALLING);
                };
            case PROCEEDING ->
                switch (event) {
                    case PROVISIONAL -> FURTHER_PROVISIONAL;
                    case SUCCESS -> ACCEPT;
                    case FAILURE -> reliable ? REFUSED_RELIABLE : REFUSED;
                    // RFC 6026 §8.6 leaves it to the user: a lost connection means no answer will come.
                    case TRANSPORT_ERROR -> BROKEN;
                    default -> Transition.to(PROCEEDING);
                };
            case COMPLETED ->
                switch (event) {
                    // §17.1.1.2: the response repeated is acknowledged again, and not passed up.
                    case FAILURE -> ACK_AGAIN;
                    case TIMER_D -> OVER;
                    // the user has its response: nothing to tell
                    case TRANSPORT_ERROR -> BROKEN_AFTERWARDS;
                    default -> Transition.to(COMPLETED);
                };
            case ACCEPTED ->
                switch (event) {
                    // RFC 6026 §7.2: every 2xx goes to the user, which acknowledges it.
                    case SUCCESS -> FURTHER_SUCCESS;
                    case TIMER_M -> OVER;
                    default -> Transition.to(ACCEPTED);
                };
            case TERMINATED, TRYING, CONFIRMED -> OVER;
        };
    }
}
