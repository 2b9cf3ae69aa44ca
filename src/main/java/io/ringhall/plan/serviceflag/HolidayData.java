package io.ringhall.plan.serviceflag;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days on which the week's hours do not hold.
 *
 * @param until the last day, inclusive; null = {@code date} only
 * @param hours what holds instead; empty = no hours the whole day
 */
public record HolidayData(LocalDate date, @Nullable LocalDate until, String name, List<HoursData> hours) {
    public HolidayData(
            LocalDate date, @Nullable LocalDate until, @Nullable String name, @Nullable List<HoursData> hours) {
        this.date = date;
        this.until = until;
        this.name = name == null ? "" : name;
        this.hours = hours == null ? List.of() : List.copyOf(hours);
    }

    public static HolidayData day(LocalDate date, String name) {
        return new HolidayData(date, null, name, null);
    }

    public LocalDate last() {
        return until == null ? date : until;
    }
}
