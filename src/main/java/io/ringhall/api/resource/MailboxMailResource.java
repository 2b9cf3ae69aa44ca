package io.ringhall.api.resource;

import io.ringhall.plan.mailbox.MailboxMail;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail for each message left. @param attach with the message as WAV, default true */
public record MailboxMailResource(@Nullable List<String> recipients, @Nullable Boolean attach) {
    static MailboxMailResource of(MailboxMail data) {
        return new MailboxMailResource(data.recipients(), data.attach());
    }

    MailboxMail data() {
        return new MailboxMail(recipients, Given.flag(attach, true));
    }
}
