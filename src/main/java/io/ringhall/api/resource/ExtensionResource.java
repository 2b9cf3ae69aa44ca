package io.ringhall.api.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ringhall.plan.extension.ExtensionCredentials;
import io.ringhall.plan.extension.ExtensionData;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An extension. @param password of the phone; only in the answer to the POST that made it, and never again */
public record ExtensionResource(
        @Nullable String number,
        @Nullable String name,
        @Nullable Boolean enabled,
        @Nullable Boolean doNotDisturb,
        @Nullable Boolean callWaiting,
        @Schema(minimum = "5", maximum = "300") @Nullable Integer noAnswerSeconds,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DestinationResource noAnswer,
        @Nullable Boolean mayDialOut,
        @Schema(description = "E.164 number outside calls show; none = the trunk's own")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable String outboundCallerId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long revision,
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable String password) {
    public static ExtensionResource of(ExtensionData data) {
        return new ExtensionResource(
                data.number(),
                data.name(),
                data.enabled(),
                data.doNotDisturb(),
                data.callWaiting(),
                data.noAnswerSeconds(),
                DestinationResource.of(data.noAnswer()),
                data.mayDialOut(),
                data.outboundCallerId(),
                data.revision(),
                null);
    }

    public ExtensionResource with(ExtensionCredentials credentials) {
        return new ExtensionResource(
                number,
                name,
                enabled,
                doNotDisturb,
                callWaiting,
                noAnswerSeconds,
                noAnswer,
                mayDialOut,
                outboundCallerId,
                revision,
                credentials.password());
    }

    public ExtensionData data(@Nullable String otherwise) {
        return new ExtensionData(
                Given.text(number == null ? otherwise : number),
                Given.text(name),
                Given.flag(enabled, true),
                Given.flag(doNotDisturb, false),
                Given.flag(callWaiting, true),
                Given.number(noAnswerSeconds, ExtensionData.DEFAULT_NO_ANSWER_SECONDS),
                DestinationResource.data(noAnswer, "noAnswer"),
                Given.flag(mayDialOut, true),
                outboundCallerId,
                revision);
    }
}
