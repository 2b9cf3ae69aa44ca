package io.ringhall.engine.presence;

/** States of a subscription at the notifier; the table is src/spec/subscriptions.md. */
public enum SubscriptionState {
    INITIAL,
    /** The watcher knows the latest. */
    CURRENT,
    /** A NOTIFY waits for its answer. */
    SENDING,
    /** A NOTIFY waits for its answer, and something has changed since. */
    BEHIND,
    /** The watcher knows the latest and is left alone for a moment. */
    PAUSED,
    /** Something has changed; the pause must pass before it is told. */
    DUE,
    /** A NOTIFY waits for its answer, then the last one goes. */
    LEAVING,
    /** The last NOTIFY waits for its answer. */
    ENDING,
    TERMINATED
}
