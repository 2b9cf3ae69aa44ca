package io.ringhall.engine.config;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When an automatic flag is set (behaviour.md §4).
 *
 * @param week hours by the day they begin on; a day without an entry has none
 * @param holidays days on which other hours hold instead of the week's; an empty list = none the whole day
 * @param negative set outside the hours instead of within them
 */
public record FlagSchedule(
        ZoneId zone, Map<DayOfWeek, List<OpenHours>> week, Map<LocalDate, List<OpenHours>> holidays, boolean negative) {
    public FlagSchedule {
        week = Map.copyOf(week);
        holidays = Map.copyOf(holidays);
    }

    /** The hours that begin on a day. */
    public List<OpenHours> on(LocalDate day) {
        var instead = holidays.get(day);
        return instead != null ? instead : week.getOrDefault(day.getDayOfWeek(), List.of());
    }

    /** The same with a further holiday, closed the whole day. */
    public FlagSchedule withHoliday(LocalDate day) {
        var more = new HashMap<>(holidays);
        more.put(day, List.of());
        return new FlagSchedule(zone, week, more, negative);
    }
}
