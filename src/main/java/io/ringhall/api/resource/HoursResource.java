package io.ringhall.api.resource;

import io.ringhall.kernel.Diagnostic;
import io.ringhall.plan.serviceflag.HoursData;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A range of a day, e.g. 09:00 to 17:30. One that does not end after it begins ends on the next day; 00:00 to 24:00 is the whole day. */
public record HoursResource(@Nullable String from, @Nullable String to) {
    static List<HoursResource> of(List<HoursData> hours) {
        return hours.stream().map(one -> new HoursResource(one.from().toString(), one.to().toString())).toList();
    }

    /** @throws InvalidBody when it is no time of day */
    static List<HoursData> data(@Nullable List<HoursResource> hours, String path) {
        return hours == null
                ? List.of()
                : IntStream.range(0, hours.size())
                        .mapToObj(i -> new HoursData(
                                time(hours.get(i).from, path + "[" + i + "].from"), time(hours.get(i).to, path + "[" + i + "].to")))
                        .toList();
    }

    private static LocalTime time(@Nullable String text, String path) {
        try {
            var given = Given.text(text);
            return given.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(given).withSecond(0).withNano(0);
        } catch (DateTimeParseException wrong) {
            throw new InvalidBody(Diagnostic.error(path, "time-format", "A time of day is written like 09:00 or 17:30"));
        }
    }
}
