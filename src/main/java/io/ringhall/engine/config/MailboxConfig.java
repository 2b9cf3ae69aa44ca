package io.ringhall.engine.config;

import java.util.List;

/**
 * A general mailbox.
 *
 * @param greeting prompt id
 * @param maxSeconds longest message
 * @param subscribers extensions whose message lamps it lights; empty = whoever watches it
 */
public record MailboxConfig(String number, String name, String greeting, int maxSeconds, List<String> subscribers) implements Target {
    public MailboxConfig {
        subscribers = List.copyOf(subscribers);
    }

    /** One that anybody may watch. */
    public MailboxConfig(String number, String name, String greeting, int maxSeconds) {
        this(number, name, greeting, maxSeconds, List.of());
    }
}
