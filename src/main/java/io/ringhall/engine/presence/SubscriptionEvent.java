package io.ringhall.engine.presence;

/** What can happen to a subscription. */
public enum SubscriptionEvent {
    /** A SUBSCRIBE outside a dialog, with a duration. */
    SUBSCRIBE,
    /** One with Expires 0: the state once (RFC 6665 §4.4.3). */
    FETCH,
    REFRESH,
    /** A SUBSCRIBE inside the dialog with Expires 0. */
    LEAVE,
    /** What is watched has changed. */
    CHANGED,
    /** NOTIFY got its 2xx, or there was nothing to tell. */
    ACCEPTED,
    /** NOTIFY failed, with a Retry-After. */
    DEFERRED,
    /** NOTIFY failed for good: refused, no answer, no way. */
    REFUSED,
    PAUSE_OVER,
    EXPIRED,
    /** The watcher may no longer watch this, or it is gone. */
    WITHDRAWN
}
