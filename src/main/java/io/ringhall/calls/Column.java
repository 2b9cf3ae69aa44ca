package io.ringhall.calls;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** How times and texts stand in our tables: times in UTC with milliseconds, 0 as null; texts cut to their column. */
final class Column {
    private Column() {}

    static @Nullable LocalDateTime time(long millis) {
        return millis == 0 ? null : time(Instant.ofEpochMilli(millis));
    }

    static LocalDateTime time(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    static @Nullable Instant instant(@Nullable LocalDateTime time) {
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    static @Nullable String text(@Nullable String text, int length) {
        return text == null || text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length));
    }
}
