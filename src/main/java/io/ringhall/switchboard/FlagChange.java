package io.ringhall.switchboard;

import io.ringhall.engine.flag.FlagCommand;
import java.time.Instant;

/** What can be done to a service flag from the console or by REST; by phone the same (behaviour.md §4). */
public sealed interface FlagChange {
    /** The opposite: until the schedule's next change; for good, if it is manual. */
    record Toggle() implements FlagChange {}

    record UntilNextChange(boolean set) implements FlagChange {}

    record UntilMoment(boolean set, Instant until) implements FlagChange {}

    record ForGood(boolean set) implements FlagChange {}

    /** Back to the schedule. */
    record Release() implements FlagChange {}

    record EndOfDay() implements FlagChange {}

    record StartOfDay() implements FlagChange {}

    /** Today is a holiday; again: it is not. */
    record Holiday() implements FlagChange {}

    default FlagCommand command() {
        return switch (this) {
            case Toggle t -> new FlagCommand.Toggle();
            case UntilNextChange(boolean set) -> new FlagCommand.Force(set, new FlagCommand.Until.NextChange());
            case UntilMoment(boolean set, Instant until) -> new FlagCommand.Force(set, new FlagCommand.Until.Moment(until.toEpochMilli()));
            case ForGood(boolean set) -> new FlagCommand.Force(set, new FlagCommand.Until.ForGood());
            case Release r -> new FlagCommand.Release();
            case EndOfDay e -> new FlagCommand.EndOfDay();
            case StartOfDay s -> new FlagCommand.StartOfDay();
            case Holiday h -> new FlagCommand.Holiday();
        };
    }
}
