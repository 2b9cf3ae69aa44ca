package io.ringhall.notifications.mail;

import io.ringhall.calls.VoicemailMessage;
import io.ringhall.notifications.outbox.Delivery.Attachment;
import io.ringhall.notifications.outbox.OutboxEntry;
import io.ringhall.plan.TenantPlan;
import io.ringhall.plan.mailbox.MailboxData;
import io.ringhall.plan.notices.TenantNoticesData;
import io.ringhall.tenancy.TenantAccess;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One mail to each recipient of a mailbox for each message left in it, with the message as WAV where that is chosen. */
@Component
public class MessageMails {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmm");

    private final MailTexts texts;
    private final Brands brands;

    MessageMails(MailTexts texts, Brands brands) {
        this.texts = texts;
        this.brands = brands;
    }

    public List<OutboxEntry> entries(
            TenantAccess access, TenantPlan plan, MailboxData mailbox, TenantNoticesData notices, VoicemailMessage message) {
        var locale = Locale.forLanguageTag(notices.language());
        var at = message.leftAt().atZone(ZoneId.of(plan.tenant().timeZone()));
        var name = message.fromName();
        var caller = name == null || name.isBlank() || name.equals(message.from()) ? message.from() : name + " (" + message.from() + ")";
        var box = mailbox.name() + " (" + mailbox.number() + ")";
        Map<String, Object> values = Map.of(
                "mailbox", box,
                "caller", caller,
                "at", DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.MEDIUM).withLocale(locale).format(at),
                "length", texts.word(locale, "seconds", Math.max(1, Math.round(message.length().toMillis() / 1000.0))),
                "attached", mailbox.mail().attach());
        var attachments = mailbox.mail().attach()
                ? List.of(Attachment.message("message-" + mailbox.number() + "-" + NAME.format(at) + ".wav", message.id()))
                : List.<Attachment>of();
        return mailbox.mail().recipients().stream()
                .distinct()
                .map(to -> new OutboxEntry(
                        access.tenantId(),
                        message.id() + ":message",
                        "mail:" + to,
                        "message",
                        null,
                        null,
                        texts.mail(
                                "message", notices.language(), brands.of(plan.tenant(), notices), to, List.of(mailbox.name(), caller), values,
                                attachments)))
                .toList();
    }
}
