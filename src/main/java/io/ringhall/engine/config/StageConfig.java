package io.ringhall.engine.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stage.
 *
 * @param number 1-3 as the administrator sees it
 * @param seconds 5-300
 * @param when skipped unless this holds; null = never
 * @param cellsWhen its external members ring only if this holds; null = always
 */
public record StageConfig(
        int number,
        int seconds,
        RingStrategy strategy,
        List<MemberConfig> members,
        @Nullable FlagCondition when,
        @Nullable FlagCondition cellsWhen) {
    public StageConfig {
        members = List.copyOf(members);
    }

    /** One that no flag touches. */
    public StageConfig(int number, int seconds, RingStrategy strategy, List<MemberConfig> members) {
        this(number, seconds, strategy, members, null, null);
    }
}
