package io.ringhall.engine.flag;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered about a flag beside its configuration; it survives restarts.
 *
 * @param forced null = the schedule alone counts; of a manual flag: it is clear
 * @param holiday a day made a holiday by hand, null = none
 */
public record FlagMemory(@Nullable Forced forced, @Nullable LocalDate holiday) {
    public static final FlagMemory NONE = new FlagMemory(null, null);

    /**
     * Somebody set or cleared it.
     *
     * @param until milliseconds since the epoch; 0 = for good
     * @param at when, milliseconds since the epoch
     * @param by who: "101", "the console"
     */
    public record Forced(boolean set, long until, long at, String by) {}

    FlagMemory withForced(@Nullable Forced next) {
        return new FlagMemory(next, holiday);
    }

    FlagMemory withHoliday(@Nullable LocalDate day) {
        return new FlagMemory(forced, day);
    }
}
