package io.ringhall.engine.presence;

import java.nio.charset.StandardCharsets;

/** Writes {@code application/simple-message-summary} (RFC 3842 §5). */
final class MessageSummary {
    private MessageSummary() {}

    static byte[] write(String account, Snapshot.Messages messages) {
        return ("Messages-Waiting: " + (messages.waiting() > 0 ? "yes" : "no") + "\r\n"
                        + "Message-Account: " + account + "\r\n"
                        + "Voice-Message: " + messages.waiting() + "/" + messages.old() + " (0/0)\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
