package io.ringhall.engine.flag;

import org.jspecify.annotations.Nullable;

/**
 * How a flag stands at a moment.
 *
 * @param scheduled what it would be without anybody's doing; of a manual flag the same as {@code set}
 * @param forced what somebody did that still holds, null = nothing; always null for a manual flag
 * @param holiday the day was made a holiday by hand
 * @param next when it changes by itself, milliseconds since the epoch; 0 = never
 */
public record FlagStanding(boolean set, boolean scheduled, FlagMemory.@Nullable Forced forced, boolean holiday, long next) {
    public boolean overridden() {
        return forced != null || holiday;
    }
}
