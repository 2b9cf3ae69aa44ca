package io.ringhall.api.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ringhall.plan.DestinationData;
import io.ringhall.plan.attendant.AttendantData;
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
        @Nullable Long revision) {
    public static IvrResource of(AttendantData data) {
        var keys = new TreeMap<String, DestinationResource>();
        data.keys().forEach((key, to) -> keys.put(key, Objects.requireNonNull(DestinationResource.of(to))));
        return new IvrResource(
                data.number(), data.name(), data.greeting(), keys, data.timeoutSeconds(), data.repeats(), data.revision());
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
                revision);
    }
}
