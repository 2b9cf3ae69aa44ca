package io.ringhall.api.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.plan.serviceflag.HolidayData;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Days with other hours than the week's. @param until the last day, inclusive @param hours none = none the whole day */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HolidayResource(
        @Schema(format = "date") @Nullable String date,
        @Schema(format = "date") @Nullable String until,
        @Nullable String name,
        @Nullable List<HoursResource> hours) {
    static List<HolidayResource> of(List<HolidayData> holidays) {
        return holidays.stream()
                .map(one -> new HolidayResource(
                        one.date().toString(),
                        one.until() == null ? null : one.until().toString(),
                        one.name(),
                        HoursResource.of(one.hours())))
                .toList();
    }

    /** @throws InvalidBody when something is no date */
    static List<HolidayData> data(@Nullable List<HolidayResource> holidays, String path) {
        return holidays == null
                ? List.of()
                : IntStream.range(0, holidays.size())
                        .mapToObj(i -> holidays.get(i).data(path + "[" + i + "]"))
                        .toList();
    }

    private HolidayData data(String path) {
        return new HolidayData(
                day(Given.text(date), path + ".date"),
                until == null ? null : day(until, path + ".until"),
                name,
                HoursResource.data(hours, path + ".hours"));
    }

    private static LocalDate day(String text, String path) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new InvalidBody(Diagnostic.error(path, "date-format", "A date is written like 2026-12-25"));
        }
    }
}
