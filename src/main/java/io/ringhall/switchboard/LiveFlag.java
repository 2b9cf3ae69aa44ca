package io.ringhall.switchboard;

import io.ringhall.engine.flag.FlagMemory;
import io.ringhall.engine.report.FlagState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A service flag now (behaviour.md §4).
 *
 * @param scheduled what it would be without anybody's doing
 * @param overridden somebody changed what its schedule says, and that still holds
 * @param by who, null = nobody, or it is a manual flag
 * @param until when that is over; null = for good, or nothing is
 * @param holiday today was made a holiday by hand
 * @param next when it changes by itself; null = never
 */
public record LiveFlag(
        String number,
        String name,
        boolean manual,
        boolean set,
        boolean scheduled,
        boolean overridden,
        @Nullable String by,
        @Nullable Instant since,
        @Nullable Instant until,
        boolean holiday,
        @Nullable Instant next) {
    static LiveFlag of(FlagState state) {
        var standing = state.standing();
        FlagMemory.@Nullable Forced forced = standing.forced();
        return new LiveFlag(
                state.number(),
                state.name(),
                state.manual(),
                standing.set(),
                standing.scheduled(),
                standing.overridden(),
                forced == null ? null : forced.by(),
                forced == null ? null : Instant.ofEpochMilli(forced.at()),
                forced == null || forced.until() == 0 ? null : Instant.ofEpochMilli(forced.until()),
                standing.holiday(),
                standing.next() == 0 ? null : Instant.ofEpochMilli(standing.next()));
    }
}
