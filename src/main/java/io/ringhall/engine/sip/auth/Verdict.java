package io.ringhall.engine.sip.auth;

/** What a request's credentials are worth. */
public sealed interface Verdict {
    record Authentic(String user) implements Verdict {}

    /** None for this realm. */
    record NoCredentials() implements Verdict {}

    /** The nonce is too old or not ours: the client may try again with a new one without asking the user. */
    record Stale() implements Verdict {}

    /** The nonce count was used before. */
    record Replayed() implements Verdict {}

    record Wrong(String user) implements Verdict {}

    record Malformed() implements Verdict {}
}
