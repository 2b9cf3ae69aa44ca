package io.ringhall.plan.serviceflag;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days on which the week's hours do not hold.
 *
 * @param until the last day, inclusive; null = {@code date} only
 * @param hours what holds instead; empty = no hours the whole day
 * @param imported came from the flag's calendar and goes when it is gone there
 */
public record HolidayData(LocalDate date, @Nullable LocalDate until, String name, List<HoursData> hours, boolean imported) {
    public HolidayData(
            LocalDate date, @Nullable LocalDate until, @Nullable String name, @Nullable List<HoursData> hours, boolean imported) {
        this.date = date;
        this.until = until;
        this.name = name == null ? "" : name;
        this.hours = hours == null ? List.of() : List.copyOf(hours);
        this.imported = imported;
    }

    public static HolidayData day(LocalDate date, String name) {
        return new HolidayData(date, null, name, null, false);
    }

    public LocalDate last() {
        return until == null ? date : until;
    }
}
