package io.ringhall.plan.mailbox;

import org.jspecify.annotations.Nullable;

/** A general mailbox as forms and REST edit it. @param greeting prompt id @param maxSeconds longest message, 10-1800 @param mail for each message left */
public record MailboxData(String number, String name, String greeting, int maxSeconds, MailboxMail mail, @Nullable Long revision) {
    public MailboxData(
            String number, String name, @Nullable String greeting, int maxSeconds,
            @Nullable MailboxMail mail,
            @Nullable Long revision) {
        this.number = number;
        this.name = name;
        this.greeting = greeting == null ? "mailbox-greeting" : greeting;
        this.maxSeconds = maxSeconds;
        this.mail = mail == null ? MailboxMail.NONE : mail;
        this.revision = revision;
    }

    public static MailboxData of(String number, String name) {
        return new MailboxData(number, name, null, 180, null, null);
    }
}
