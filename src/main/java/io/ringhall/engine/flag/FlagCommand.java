package io.ringhall.engine.flag;

/** What can be done to a flag, by phone or in the console. */
public sealed interface FlagCommand {
    /** The opposite of what it is: until it changes by itself; for good, if it is manual. What was forced before is undone, where that suffices. */
    record Toggle() implements FlagCommand {}

    record Force(boolean set, Until until) implements FlagCommand {}

    /** Back to the schedule: nothing is forced, today is a day like any other. A manual flag is clear then. */
    record Release() implements FlagCommand {}

    /** The hours of today are over: closed until the first opening of a later day. */
    record EndOfDay() implements FlagCommand {}

    /** The hours begin now: open until the schedule changes, but not beyond midnight. */
    record StartOfDay() implements FlagCommand {}

    /** Today is a holiday; again: it is not. */
    record Holiday() implements FlagCommand {}

    /** How long something forced holds. */
    sealed interface Until {
        /** Until the schedule's next change. */
        record NextChange() implements Until {}

        /** @param at milliseconds since the epoch */
        record Moment(long at) implements Until {}

        record ForGood() implements Until {}
    }
}
