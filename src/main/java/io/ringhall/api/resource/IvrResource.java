package io.ringhall.api.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ringhall.plan.DestinationData;
import io.ringhall.plan.attendant.AttendantData;
import io.ringhall.plan.attendant.AttendantRulesData;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An IVR. @param greeting prompt id @param keys destination by key 0-9, *, # */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IvrResource(
        @Nullable String number,
        @Nullable String name,
        @Nullable String greeting,
        @Nullable Map<String, DestinationResource> keys,
        @Nullable Integer timeoutSeconds,
        @Nullable Integer repeats,
        @Schema(description = "Callers may dial extensions") @Nullable Boolean directDial,
        @Schema(description = "Those that may be dialled: numbers, or first digits and a star; empty = all") @Nullable List<String> allowed,
        @Schema(description = "Those that may not") @Nullable List<String> excluded,
        @Schema(minimum = "1", maximum = "10") @Nullable Integer interDigitSeconds,
        @Schema(description = "Where callers go who press nothing; none = the call ends") @Nullable DestinationResource timedOut,
        @Schema(description = "Where callers go who press what leads nowhere; none = the call ends") @Nullable DestinationResource wrong,
        @Schema(description = "Keys count while the greeting plays") @Nullable Boolean bargeIn,
        @Nullable List<FlagRuleResource> flagRules,
        @Nullable Long revision) {
    public static IvrResource of(AttendantData data) {
        var keys = new TreeMap<String, DestinationResource>();
        data.keys().forEach((key, to) -> keys.put(key, Objects.requireNonNull(DestinationResource.of(to))));
        return new IvrResource(
                data.number(),
                data.name(),
                data.greeting(),
                keys,
                data.timeoutSeconds(),
                data.repeats(),
                data.rules().directDial(),
                data.rules().allowed(),
                data.rules().excluded(),
                data.rules().interDigitSeconds(),
                DestinationResource.of(data.rules().timedOut()),
                DestinationResource.of(data.rules().wrong()),
                data.rules().bargeIn(),
                FlagRuleResource.of(data.flagRules()),
                data.revision());
    }

    public AttendantData data(@Nullable String otherwise) {
        var usual = AttendantData.of("", "");
        var to = new TreeMap<String, DestinationData>();
        if (keys != null) {
            keys.forEach((key, destination) -> {
                var data = DestinationResource.data(destination, "keys." + key);
                if (data != null) {
                    to.put(key, data);
                }
            });
        }
        return new AttendantData(
                Given.text(number == null ? otherwise : number),
                Given.text(name),
                greeting,
                to,
                Given.number(timeoutSeconds, usual.timeoutSeconds()),
                Given.number(repeats, usual.repeats()),
                new AttendantRulesData(
                        Given.flag(directDial, usual.rules().directDial()),
                        allowed == null ? List.of() : allowed,
                        excluded == null ? List.of() : excluded,
                        Given.number(interDigitSeconds, usual.rules().interDigitSeconds()),
                        DestinationResource.data(timedOut, "timedOut"),
                        DestinationResource.data(wrong, "wrong"),
                        Given.flag(bargeIn, usual.rules().bargeIn())),
                FlagRuleResource.data(flagRules),
                revision);
    }
}
