package io.ringhall.engine.flag;

import io.ringhall.engine.config.FlagConfig;
import io.ringhall.engine.config.FlagSchedule;
import io.ringhall.engine.flag.FlagMemory.Forced;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Flags decided: how one stands, and what becomes of its memory when somebody changes it (src/spec/flags.md). */
public final class Flags {
    private Flags() {}

    /** @param now milliseconds since the epoch */
    public static FlagStanding standing(FlagConfig flag, FlagMemory memory, long now) {
        var schedule = flag.schedule();
        if (schedule == null) {
            var forced = holding(memory, now);
            boolean set = forced != null && forced.set();
            return new FlagStanding(set, set, null, false, forced == null ? 0 : forced.until());
        }
        var at = Instant.ofEpochMilli(now);
        var today = LocalDate.ofInstant(at, schedule.zone());
        var todays = memory.holiday() == null ? schedule : schedule.withHoliday(memory.holiday());
        boolean scheduled = Schedules.set(todays, at);
        var forced = holding(memory, now);
        boolean set = forced == null ? scheduled : forced.set();
        return new FlagStanding(set, scheduled, forced, today.equals(memory.holiday()), next(todays, forced, at));
    }

    /** Whether it is set; cheaper than all about it. */
    public static boolean set(FlagConfig flag, FlagMemory memory, long now) {
        var forced = holding(memory, now);
        var schedule = flag.schedule();
        if (forced != null || schedule == null) {
            return forced != null && forced.set();
        }
        var todays = memory.holiday() == null ? schedule : schedule.withHoliday(memory.holiday());
        return Schedules.set(todays, Instant.ofEpochMilli(now));
    }

    /** When something about it changes by itself, be it only that nothing is forced any more; 0 = never. */
    public static long wakeAt(FlagConfig flag, FlagMemory memory, long now) {
        var standing = standing(flag, memory, now);
        long at = standing.next() == 0 ? Long.MAX_VALUE : standing.next();
        var forced = holding(memory, now);
        if (forced != null && forced.until() != 0) {
            at = Math.min(at, forced.until());
        }
        if (standing.holiday() && memory.holiday() != null && flag.schedule() != null) {
            at = Math.min(at, Schedules.endOf(memory.holiday(), flag.schedule().zone()).toEpochMilli());
        }
        return at == Long.MAX_VALUE ? 0 : at;
    }

    /** The memory without what is over. */
    public static FlagMemory tidy(FlagConfig flag, FlagMemory memory, long now) {
        var schedule = flag.schedule();
        var day = memory.holiday();
        // Hours that would have begun on a holiday could last into the next day.
        boolean over = day != null
                && (schedule == null || !Schedules.endOf(day.plusDays(1), schedule.zone()).isAfter(Instant.ofEpochMilli(now)));
        var tidy = memory.forced() != null && holding(memory, now) == null ? memory.withForced(null) : memory;
        return over ? tidy.withHoliday(null) : tidy;
    }

    /** @param by who, for those who look at it later */
    public static FlagMemory after(FlagConfig flag, FlagMemory before, FlagCommand command, String by, long now) {
        var memory = tidy(flag, before, now);
        var schedule = flag.schedule();
        return switch (command) {
            case FlagCommand.Toggle t -> toggled(flag, memory, by, now);
            case FlagCommand.Force(boolean set, var until) -> forced(schedule, memory, set, until, by, now);
            case FlagCommand.Release r -> FlagMemory.NONE;
            case FlagCommand.EndOfDay e -> schedule == null ? memory : endOfDay(schedule, memory, by, now);
            case FlagCommand.StartOfDay s -> schedule == null ? memory : startOfDay(schedule, memory, by, now);
            case FlagCommand.Holiday h -> schedule == null ? memory : holiday(schedule, memory, now);
        };
    }

    private static FlagMemory toggled(FlagConfig flag, FlagMemory memory, String by, long now) {
        var standing = standing(flag, memory, now);
        boolean wanted = !standing.set();
        if (flag.schedule() == null) {
            return wanted ? memory.withForced(new Forced(true, 0, now, by)) : FlagMemory.NONE;
        }
        return standing.forced() != null && standing.scheduled() == wanted
                ? memory.withForced(null)
                : forced(flag.schedule(), memory, wanted, new FlagCommand.Until.NextChange(), by, now);
    }

    private static FlagMemory forced(
            @Nullable FlagSchedule schedule, FlagMemory memory, boolean set, FlagCommand.Until until, String by, long now) {
        long end = switch (until) {
            case FlagCommand.Until.ForGood g -> 0;
            case FlagCommand.Until.Moment(long at) -> at;
            case FlagCommand.Until.NextChange n -> schedule == null ? 0 : millis(Schedules.next(today(schedule, memory), Instant.ofEpochMilli(now)));
        };
        if (end != 0 && end <= now || schedule == null && !set && end == 0) {
            return memory.withForced(null);
        }
        return memory.withForced(new Forced(set, end, now, by));
    }

    private static FlagMemory endOfDay(FlagSchedule schedule, FlagMemory memory, String by, long now) {
        var at = Instant.ofEpochMilli(now);
        var open = Schedules.firstOpening(today(schedule, memory), Schedules.workingDay(schedule, at), at);
        return memory.withForced(new Forced(schedule.negative(), millis(open), now, by));
    }

    private static FlagMemory startOfDay(FlagSchedule schedule, FlagMemory memory, String by, long now) {
        var at = Instant.ofEpochMilli(now);
        long midnight = Schedules.endOf(LocalDate.ofInstant(at, schedule.zone()), schedule.zone()).toEpochMilli();
        long change = millis(Schedules.next(today(schedule, memory), at));
        return memory.withForced(new Forced(!schedule.negative(), change == 0 ? midnight : Math.min(change, midnight), now, by));
    }

    private static FlagMemory holiday(FlagSchedule schedule, FlagMemory memory, long now) {
        var today = LocalDate.ofInstant(Instant.ofEpochMilli(now), schedule.zone());
        return today.equals(memory.holiday())
                ? memory.withHoliday(null)
                : new FlagMemory(null, today);
    }

    private static FlagSchedule today(FlagSchedule schedule, FlagMemory memory) {
        return memory.holiday() == null ? schedule : schedule.withHoliday(memory.holiday());
    }

    private static @Nullable Forced holding(FlagMemory memory, long now) {
        var forced = memory.forced();
        return forced == null || forced.until() != 0 && forced.until() <= now ? null : forced;
    }

    private static long next(FlagSchedule schedule, @Nullable Forced forced, Instant at) {
        if (forced == null) {
            return millis(Schedules.next(schedule, at));
        }
        if (forced.until() == 0) {
            return 0;
        }
        var end = Instant.ofEpochMilli(forced.until());
        return Schedules.set(schedule, end) != forced.set() ? forced.until() : millis(Schedules.next(schedule, end));
    }

    private static long millis(@Nullable Instant at) {
        return at == null ? 0 : at.toEpochMilli();
    }
}
