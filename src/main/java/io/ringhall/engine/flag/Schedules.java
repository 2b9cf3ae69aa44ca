package io.ringhall.engine.flag;

import io.ringhall.engine.config.FlagSchedule;
import io.ringhall.engine.config.OpenHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Schedules in time (behaviour.md §4). Hours are meant by the clock on the wall, so over a change of the clocks a range lasts longer or
 * shorter: it begins when the clock first shows its beginning and ends when the clock has passed its end for good. A time that the clock
 * leaps over is reached at the leap.
 */
public final class Schedules {
    /** A day before yesterday can still be open: 24 hours and a clock that was put back. */
    private static final int DAYS_BACK = 2;
    /** How far to look for a change, by and by; the last is a week's rhythm and a little more. */
    private static final int[] HORIZONS = {2, 10};

    /** @param to exclusive */
    public record Span(Instant from, Instant to) {}

    private Schedules() {}

    /** Whether a flag with this schedule is set at this moment. */
    public static boolean set(FlagSchedule schedule, Instant at) {
        return open(schedule, at) != schedule.negative();
    }

    private static boolean open(FlagSchedule schedule, Instant at) {
        var today = LocalDate.ofInstant(at, schedule.zone());
        for (var day = today.minusDays(DAYS_BACK); !day.isAfter(today.plusDays(1)); day = day.plusDays(1)) {
            for (var hours : schedule.on(day)) {
                if (!at.isBefore(begins(day, hours, schedule.zone())) && at.isBefore(ends(day, hours, schedule.zone()))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The first moment after this one at which the flag changes; null = it stays as it is for ever. */
    public static @Nullable Instant next(FlagSchedule schedule, Instant after) {
        var today = LocalDate.ofInstant(after, schedule.zone());
        var furthest = today;
        for (int days : HORIZONS) {
            var found = next(schedule, after, today.plusDays(days));
            if (found != null) {
                return found;
            }
        }
        for (var holiday : schedule.holidays().keySet()) {
            furthest = holiday.isAfter(furthest) ? holiday : furthest;
        }
        return next(schedule, after, furthest.plusDays(HORIZONS[HORIZONS.length - 1]));
    }

    private static @Nullable Instant next(FlagSchedule schedule, Instant after, LocalDate until) {
        var from = LocalDate.ofInstant(after, schedule.zone()).minusDays(DAYS_BACK);
        // What begins on the day after could still join what ends on the last one.
        var known = reached(until.atStartOfDay(), schedule.zone());
        for (var span : merged(schedule, from, until)) {
            if (span.from().isAfter(after)) {
                return span.from().isBefore(known) ? span.from() : null;
            }
            if (span.to().isAfter(after)) {
                return span.to().isBefore(known) ? span.to() : null;
            }
        }
        return null;
    }

    /** The spans in which the flag is set, cut to the window. */
    public static List<Span> spans(FlagSchedule schedule, Instant from, Instant to) {
        var zone = schedule.zone();
        var open = merged(schedule, LocalDate.ofInstant(from, zone).minusDays(DAYS_BACK), LocalDate.ofInstant(to, zone).plusDays(1));
        var set = new ArrayList<Span>();
        var at = from;
        for (var span : open) {
            var begin = span.from().isBefore(from) ? from : span.from();
            var end = span.to().isAfter(to) ? to : span.to();
            if (!begin.isBefore(end)) {
                continue;
            }
            if (!schedule.negative()) {
                set.add(new Span(begin, end));
            } else if (at.isBefore(begin)) {
                set.add(new Span(at, begin));
            }
            at = end;
        }
        if (schedule.negative() && at.isBefore(to)) {
            set.add(new Span(at, to));
        }
        return List.copyOf(set);
    }

    /** The first moment, not before {@code after}, at which hours begin that belong to a day after {@code day}; null = none do. */
    static @Nullable Instant firstOpening(FlagSchedule schedule, LocalDate day, Instant after) {
        var last = day.plusDays(HORIZONS[HORIZONS.length - 1]);
        for (var holiday : schedule.holidays().keySet()) {
            last = holiday.isAfter(last) ? holiday.plusDays(HORIZONS[HORIZONS.length - 1]) : last;
        }
        for (var next = day.plusDays(1); !next.isAfter(last); next = next.plusDays(1)) {
            for (var hours : sorted(schedule.on(next))) {
                var begins = begins(next, hours, schedule.zone());
                if (!begins.isBefore(after) && begins.isBefore(ends(next, hours, schedule.zone()))) {
                    return begins;
                }
            }
        }
        return null;
    }

    /** The day to which the hours belong that are open now; else the date. */
    static LocalDate workingDay(FlagSchedule schedule, Instant at) {
        var today = LocalDate.ofInstant(at, schedule.zone());
        for (var day = today.minusDays(DAYS_BACK); day.isBefore(today); day = day.plusDays(1)) {
            for (var hours : schedule.on(day)) {
                if (!at.isBefore(begins(day, hours, schedule.zone())) && at.isBefore(ends(day, hours, schedule.zone()))) {
                    return day;
                }
            }
        }
        return today;
    }

    /** Midnight at the end of the day, when the clock has passed it for good. */
    static Instant endOf(LocalDate day, ZoneId zone) {
        return passed(day.plusDays(1).atStartOfDay(), zone);
    }

    private static List<OpenHours> sorted(List<OpenHours> hours) {
        return hours.stream().sorted(Comparator.comparing(OpenHours::from)).toList();
    }

    /** Open spans of these days, in order, touching ones joined. */
    private static List<Span> merged(FlagSchedule schedule, LocalDate from, LocalDate to) {
        var all = new ArrayList<Span>();
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            for (var hours : schedule.on(day)) {
                var span = new Span(begins(day, hours, schedule.zone()), ends(day, hours, schedule.zone()));
                if (span.from().isBefore(span.to())) {
                    all.add(span);
                }
            }
        }
        all.sort(Comparator.comparing(Span::from));
        var merged = new ArrayList<Span>();
        for (var span : all) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && !span.from().isAfter(last.to())) {
                merged.set(merged.size() - 1, new Span(last.from(), span.to().isAfter(last.to()) ? span.to() : last.to()));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    private static Instant begins(LocalDate day, OpenHours hours, ZoneId zone) {
        return reached(day.atTime(hours.from()), zone);
    }

    private static Instant ends(LocalDate day, OpenHours hours, ZoneId zone) {
        return passed((hours.pastMidnight() ? day.plusDays(1) : day).atTime(hours.to()), zone);
    }

    /** When the clock first shows this or later. */
    private static Instant reached(LocalDateTime local, ZoneId zone) {
        var offsets = zone.getRules().getValidOffsets(local);
        return offsets.isEmpty()
                ? zone.getRules().getTransition(local).getInstant()
                : local.toInstant(offsets.getFirst());
    }

    /** From when on the clock never shows earlier than this. */
    private static Instant passed(LocalDateTime local, ZoneId zone) {
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            return zone.getRules().getTransition(local).getInstant();
        }
        if (offsets.size() == 2 && local.equals(zone.getRules().getTransition(local).getDateTimeAfter())) {
            // The clock is put back to this very time: what was to end then has ended when it was first shown.
            return local.toInstant(offsets.getFirst());
        }
        return local.toInstant(offsets.getLast());
    }
}
