package io.ringhall.plan.mailbox;

import io.ringhall.plan.PlanJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who gets a mail for each message left. @param recipients empty = nobody @param attach with the message as WAV */
public record MailboxMail(List<String> recipients, boolean attach) {
    public static final MailboxMail NONE = new MailboxMail(null, true);

    public MailboxMail(@Nullable List<String> recipients, boolean attach) {
        this.recipients = recipients == null ? List.of() : List.copyOf(recipients);
        this.attach = attach;
    }

    String write() {
        return PlanJson.mapper().writeValueAsString(this);
    }

    /** From its JSON column. */
    public static MailboxMail read(String json) {
        return json.isEmpty() ? NONE : PlanJson.mapper().readValue(json, MailboxMail.class);
    }
}
