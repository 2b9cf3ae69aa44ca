package io.ringhall.ui.serviceflag;

import io.ringhall.plan.serviceflag.HoursData;
import io.ringhall.plan.serviceflag.ScheduleData;
import io.ringhall.plan.serviceflag.ServiceFlagData;
import io.ringhall.switchboard.LiveFlag;
import io.ringhall.ui.shared.WallClock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** How flags and their hours read. */
final class FlagWords {
    private FlagWords() {}

    /** What holds now and for how long, in a sentence. */
    static String now(LiveFlag flag, WallClock clock) {
        var next = flag.next() == null ? "" : " until " + clock.dayAndTime(flag.next());
        if (flag.holiday()) {
            return "Today was made a holiday." + (flag.by() == null ? "" : " Changed by " + flag.by() + next + ".");
        }
        if (flag.overridden()) {
            return "Changed by " + flag.by() + ", " + (flag.until() == null ? "for good" : "until " + clock.dayAndTime(flag.until())) + ".";
        }
        if (flag.manual()) {
            return flag.next() == null ? "Until somebody changes it." : "Until " + clock.dayAndTime(flag.next()) + ".";
        }
        return flag.next() == null ? "By its schedule, always." : "By its schedule, until " + clock.dayAndTime(flag.next()) + ".";
    }

    static String kind(ServiceFlagData flag) {
        var schedule = flag.schedule();
        if (schedule == null) {
            return "Manual";
        }
        return (schedule.negative() ? "Set outside " : "Set within ") + week(schedule);
    }

    private static String week(ScheduleData schedule) {
        if (schedule.week().isEmpty()) {
            return "no hours";
        }
        var parts = new ArrayList<String>();
        DayOfWeek first = null;
        for (int i = 0; i < 7; i++) {
            var day = DayOfWeek.of(i + 1);
            var hours = schedule.week().get(day);
            first = first == null ? day : first;
            boolean last = i == 6 || !Objects.equals(hours, schedule.week().get(day.plus(1)));
            if (last) {
                if (hours != null) {
                    parts.add((first == day ? brief(day) : brief(first) + "-" + brief(day)) + " " + text(hours));
                }
                first = null;
            }
        }
        return String.join("; ", parts);
    }

    static String brief(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** "09:00-12:00, 13:00-17:00" */
    static String text(List<HoursData> hours) {
        return hours.stream().map(HoursData::toString).collect(Collectors.joining(", "));
    }

    /** @throws DateTimeParseException when it is no list of hours */
    static List<HoursData> hours(String text) {
        return Arrays.stream(text.split("[,;]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(FlagWords::range)
                .toList();
    }

    private static HoursData range(String part) {
        var ends = part.split("\\s*[-–]\\s*", 2);
        if (ends.length < 2) {
            throw new DateTimeParseException("no end", part, 0);
        }
        return new HoursData(time(ends[0]), time(ends[1]));
    }

    /** 9, 9:00, 09:00, 24:00 */
    private static LocalTime time(String text) {
        var clean = text.strip().replace('.', ':');
        var full = clean.contains(":") ? clean : clean + ":00";
        if (full.equals("24:00")) {
            return LocalTime.MIDNIGHT;
        }
        return LocalTime.parse(full.length() == 4 ? "0" + full : full);
    }
}
