package io.ringhall.api.resource;

import io.ringhall.plan.notices.MissedCallMail;
import io.ringhall.plan.notices.Sending;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail for each call that no member answered. @param recipients none = the tenant's */
public record MissedCallMailResource(
        @Schema(allowableValues = {"default", "on", "off"}) @Nullable String send, @Nullable List<String> recipients) {
    static MissedCallMailResource of(MissedCallMail data) {
        return new MissedCallMailResource(Words.word(data.send()), data.recipients());
    }

    static @Nullable MissedCallMail data(@Nullable MissedCallMailResource given, String path) {
        return given == null
                ? null
                : new MissedCallMail(Words.value(Sending.class, given.send, path + ".send"), given.recipients);
    }
}
