package io.ringhall.plan.mailbox;

import io.ringhall.plan.Reference;
import io.ringhall.plan.Renumbering;
import io.ringhall.plan.ThingKind;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A general mailbox as forms and REST edit it. @param greeting prompt id @param maxSeconds longest message, 10-1800 @param mail for each message left @param subscribers extensions whose message lamps it lights, and who listen without a PIN when there is none; empty = whoever watches it */
public record MailboxData(String number, String name, String greeting, int maxSeconds, MailboxMail mail, List<String> subscribers,
        @Nullable Long revision) {
    public MailboxData(
            String number, String name, @Nullable String greeting, int maxSeconds,
            @Nullable MailboxMail mail,
            @Nullable List<String> subscribers,
            @Nullable Long revision) {
        this.number = number;
        this.name = name;
        this.greeting = greeting == null ? "mailbox-greeting" : greeting;
        this.maxSeconds = maxSeconds;
        this.mail = mail == null ? MailboxMail.NONE : mail;
        this.subscribers = subscribers == null ? List.of() : List.copyOf(subscribers);
        this.revision = revision;
    }

    public static MailboxData of(String number, String name) {
        return new MailboxData(number, name, null, 180, null, null, null);
    }

    /** As they are stored. */
    public static List<String> subscribers(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }

    public List<Reference> references() {
        return IntStream.range(0, subscribers.size())
                .mapToObj(i -> new Reference(ThingKind.EXTENSION, subscribers.get(i), "subscribers[" + i + "]"))
                .toList();
    }

    MailboxData following(Renumbering change) {
        return new MailboxData(
                number, name, greeting, maxSeconds, mail,
                subscribers.stream().map(each -> change.of(ThingKind.EXTENSION, each)).distinct().toList(), revision);
    }
}
