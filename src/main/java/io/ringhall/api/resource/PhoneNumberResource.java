package io.ringhall.api.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ringhall.plan.number.PhoneNumberData;
import org.jspecify.annotations.Nullable;

/** A telephone number. @param number E.164, e.g. +4930123456 @param name what it is for @param destination where its calls go */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PhoneNumberResource(
        @Nullable String number,
        @Nullable String name,
        @Nullable Boolean enabled,
        @Nullable DestinationResource destination,
        @Nullable Long revision) {
    public static PhoneNumberResource of(PhoneNumberData data) {
        return new PhoneNumberResource(
                data.number(), data.name(), data.enabled(), DestinationResource.of(data.destination()), data.revision());
    }

    public PhoneNumberData data(@Nullable String otherwise) {
        return new PhoneNumberData(
                Given.text(number == null ? otherwise : number),
                Given.text(name),
                Given.flag(enabled, true),
                DestinationResource.data(destination, "destination"),
                revision);
    }
}
