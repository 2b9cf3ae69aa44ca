package io.ringhall.engine.presence;

/** What a subscription wants done, in this order. */
public enum SubscriptionEffect {
    /** 200 with the granted duration. */
    GRANT,
    /** 481: the subscription is over. */
    DENY,
    START_EXPIRY,
    STOP_EXPIRY,
    /** The next NOTIFY carries the full state. */
    WANT_ALL,
    NOTIFY,
    /** NOTIFY with Subscription-State terminated. */
    NOTIFY_LAST,
    START_PAUSE,
    STOP_PAUSE,
    FORGET
}
