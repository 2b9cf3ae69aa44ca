package io.ringhall.api.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ringhall.plan.mailbox.MailboxData;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A general mailbox. @param greeting prompt id @param maxSeconds longest message */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MailboxResource(
        @Nullable String number,
        @Nullable String name,
        @Nullable String greeting,
        @Nullable Integer maxSeconds,
        @Nullable MailboxMailResource mail,
        @Schema(description = "Extensions whose message lamps it lights; none = whoever watches it") @Nullable List<String> subscribers,
        @Nullable Long revision) {
    public static MailboxResource of(MailboxData data) {
        return new MailboxResource(data.number(), data.name(), data.greeting(), data.maxSeconds(), MailboxMailResource.of(data.mail()), data.subscribers(), data.revision());
    }

    public MailboxData data(@Nullable String otherwise) {
        return new MailboxData(
                Given.text(number == null ? otherwise : number),
                Given.text(name),
                greeting,
                Given.number(maxSeconds, MailboxData.of("", "").maxSeconds()),
                mail == null ? null : mail.data(),
                subscribers,
                revision);
    }
}
