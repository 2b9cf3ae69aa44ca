package io.ringhall.engine.presence;

import static io.ringhall.engine.presence.SubscriptionEffect.*;
import static io.ringhall.engine.presence.SubscriptionState.*;

/** A subscription at the notifier (RFC 6665 §4.2). At most one NOTIFY is on its way; what changes meanwhile becomes one more. */
public final class SubscriptionMachine {
    private static final SubscriptionStep OPENED = SubscriptionStep.to(SENDING, GRANT, START_EXPIRY, WANT_ALL, NOTIFY);
    private static final SubscriptionStep FETCHED = SubscriptionStep.to(ENDING, GRANT, WANT_ALL, NOTIFY_LAST);
    private static final SubscriptionStep TOLD_LATER = SubscriptionStep.to(BEHIND, GRANT, START_EXPIRY, WANT_ALL);
    private static final SubscriptionStep LEFT_LATER = SubscriptionStep.to(LEAVING, GRANT, STOP_EXPIRY, WANT_ALL);
    private static final SubscriptionStep LEFT = SubscriptionStep.to(ENDING, GRANT, STOP_EXPIRY, WANT_ALL, NOTIFY_LAST);
    private static final SubscriptionStep LEFT_IN_PAUSE =
            SubscriptionStep.to(ENDING, GRANT, STOP_EXPIRY, WANT_ALL, NOTIFY_LAST, STOP_PAUSE);
    private static final SubscriptionStep REFRESHED_IN_PAUSE =
            SubscriptionStep.to(SENDING, GRANT, START_EXPIRY, WANT_ALL, NOTIFY, STOP_PAUSE);
    private static final SubscriptionStep TELL = SubscriptionStep.to(SENDING, NOTIFY);
    private static final SubscriptionStep REST = SubscriptionStep.to(PAUSED, START_PAUSE);
    private static final SubscriptionStep REST_THEN_TELL = SubscriptionStep.to(DUE, START_PAUSE);
    private static final SubscriptionStep TRY_LATER = SubscriptionStep.to(DUE, WANT_ALL, START_PAUSE);
    private static final SubscriptionStep LOST = SubscriptionStep.to(TERMINATED, STOP_EXPIRY, FORGET);
    private static final SubscriptionStep LAST = SubscriptionStep.to(ENDING, NOTIFY_LAST);
    private static final SubscriptionStep OVER = SubscriptionStep.to(TERMINATED, FORGET);

    private SubscriptionMachine() {}

    public static SubscriptionStep step(SubscriptionState state, SubscriptionEvent event) {
        return switch (state) {
            case INITIAL -> switch (event) {
                // RFC 6665 §4.2.1.2: the first NOTIFY goes at once, with the full state.
                case SUBSCRIBE -> OPENED;
                case FETCH -> FETCHED;
                default -> SubscriptionStep.to(INITIAL);
            };
            case CURRENT -> switch (event) {
                // §4.2.1.2: a refresh is answered with the state, too.
                case REFRESH -> OPENED;
                case LEAVE -> LEFT;
                case CHANGED -> TELL;
                case EXPIRED -> LAST;
                case WITHDRAWN -> SubscriptionStep.to(ENDING, STOP_EXPIRY, NOTIFY_LAST);
                default -> SubscriptionStep.to(CURRENT);
            };
            case SENDING, BEHIND -> onTheWay(state, event);
            case PAUSED, DUE -> pausing(state, event);
            case LEAVING -> switch (event) {
                case REFRESH, LEAVE -> SubscriptionStep.to(LEAVING, DENY);
                case ACCEPTED, DEFERRED -> LAST;
                case REFUSED -> OVER;
                default -> SubscriptionStep.to(LEAVING);
            };
            case ENDING -> switch (event) {
                case REFRESH, LEAVE -> SubscriptionStep.to(ENDING, DENY);
                case ACCEPTED, DEFERRED, REFUSED -> OVER;
                default -> SubscriptionStep.to(ENDING);
            };
            case TERMINATED -> switch (event) {
                case REFRESH, LEAVE -> SubscriptionStep.to(TERMINATED, DENY);
                default -> SubscriptionStep.to(TERMINATED);
            };
        };
    }

    private static SubscriptionStep onTheWay(SubscriptionState state, SubscriptionEvent event) {
        return switch (event) {
            case REFRESH -> TOLD_LATER;
            case LEAVE -> LEFT_LATER;
            case CHANGED -> SubscriptionStep.to(BEHIND);
            case ACCEPTED -> state == BEHIND ? REST_THEN_TELL : REST;
            // §4.2.2: with a Retry-After the state is told again; the watcher may have missed this one.
            case DEFERRED -> TRY_LATER;
            case REFUSED -> LOST;
            case EXPIRED -> SubscriptionStep.to(LEAVING);
            case WITHDRAWN -> SubscriptionStep.to(LEAVING, STOP_EXPIRY);
            case SUBSCRIBE, FETCH, PAUSE_OVER -> SubscriptionStep.to(state);
        };
    }

    private static SubscriptionStep pausing(SubscriptionState state, SubscriptionEvent event) {
        return switch (event) {
            case REFRESH -> REFRESHED_IN_PAUSE;
            case LEAVE -> LEFT_IN_PAUSE;
            case CHANGED -> SubscriptionStep.to(DUE);
            case PAUSE_OVER -> state == DUE ? TELL : SubscriptionStep.to(CURRENT);
            case EXPIRED -> SubscriptionStep.to(ENDING, NOTIFY_LAST, STOP_PAUSE);
            case WITHDRAWN -> SubscriptionStep.to(ENDING, STOP_EXPIRY, NOTIFY_LAST, STOP_PAUSE);
            case SUBSCRIBE, FETCH, ACCEPTED, DEFERRED, REFUSED -> SubscriptionStep.to(state);
        };
    }
}
