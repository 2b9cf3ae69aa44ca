package io.ringhall.plan.serviceflag;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When an automatic flag is set, by the tenant's clock (behaviour.md §4).
 *
 * @param negative set outside the hours, like "closed", instead of within them
 * @param week hours by the day they begin on; days without hours are left out
 * @param holidays in order of date
 */
public record ScheduleData(
        boolean negative, Map<DayOfWeek, List<HoursData>> week, List<HolidayData> holidays) {
    public ScheduleData(
            boolean negative,
            @Nullable Map<DayOfWeek, List<HoursData>> week,
            @Nullable List<HolidayData> holidays) {
        var days = new EnumMap<DayOfWeek, List<HoursData>>(DayOfWeek.class);
        if (week != null) {
            week.forEach((day, hours) -> {
                if (hours != null && !hours.isEmpty()) {
                    days.put(day, hours.stream().sorted(Comparator.comparing(HoursData::from)).toList());
                }
            });
        }
        this.negative = negative;
        this.week = java.util.Collections.unmodifiableMap(days);
        this.holidays = holidays == null ? List.of() : holidays.stream().sorted(Comparator.comparing(HolidayData::date)).toList();
    }

    /** No hours yet. */
    public static ScheduleData empty(boolean negative) {
        return new ScheduleData(negative, null, null);
    }

    /** The same hours from Monday to Friday. */
    public static ScheduleData weekdays(boolean negative, HoursData... hours) {
        var week = new EnumMap<DayOfWeek, List<HoursData>>(DayOfWeek.class);
        for (var day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
            week.put(day, List.of(hours));
        }
        return new ScheduleData(negative, week, null);
    }

    public ScheduleData withHolidays(List<HolidayData> value) {
        return new ScheduleData(negative, week, value);
    }
}
