package io.ringhall.notifications.outbox;

/** What became of one attempt; the text is for the log of deliveries. */
public sealed interface SendResult {
    String detail();

    record Sent(String detail) implements SendResult {}

    /** Later it may work. */
    record Failed(String detail) implements SendResult {}

    /** It will never work as it is. */
    record Refused(String detail) implements SendResult {}
}
