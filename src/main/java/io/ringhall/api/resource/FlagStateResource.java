package io.ringhall.api.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ringhall.switchboard.LiveFlag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a service flag stands.
 *
 * @param scheduled what it would be by its schedule alone
 * @param overridden somebody changed it, and that still holds
 * @param by who did
 * @param since when
 * @param until to when; none = for good
 * @param holiday today was made a holiday
 * @param next when it changes by itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FlagStateResource(
        String number,
        boolean set,
        boolean scheduled,
        boolean overridden,
        @Nullable String by,
        @Nullable Instant since,
        @Nullable Instant until,
        boolean holiday,
        @Nullable Instant next) {
    public static FlagStateResource of(LiveFlag flag) {
        return new FlagStateResource(
                flag.number(), flag.set(), flag.scheduled(), flag.overridden(), flag.by(), flag.since(), flag.until(), flag.holiday(), flag.next());
    }
}
