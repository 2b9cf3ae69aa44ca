package io.ringhall.ui.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as a tenant's people read them. */
public record WallClock(ZoneId zone) {
    private static final DateTimeFormatter DAY_TIME = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm:ss", Locale.ENGLISH);

    static WallClock of(String zone) {
        return new WallClock(TenantTime.zone(zone));
    }

    public String dayAndTime(Instant instant) {
        return DAY_TIME.format(instant.atZone(zone));
    }

    public String full(Instant instant) {
        return FULL.format(instant.atZone(zone));
    }

    /** 4 s, 1:05, 2:03:09 */
    public static String span(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    public static String span(long seconds) {
        return span(Duration.ofSeconds(seconds));
    }

    /** Since a call began: 0.0 s, 12.4 s, 1:02.5 */
    public static String offset(Duration duration) {
        long tenths = Math.max(0, duration.toMillis()) / 100;
        return tenths < 600
                ? "%d.%d s".formatted(tenths / 10, tenths % 10)
                : "%d:%02d.%d".formatted(tenths / 600, tenths / 10 % 60, tenths % 10);
    }
}
