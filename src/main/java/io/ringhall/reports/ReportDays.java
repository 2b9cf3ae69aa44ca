package io.ringhall.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * Which days' reports are due. The report of a day leaves on the next day at a local time; where clocks leave that time out, at the
 * moment they jump to, where they have it twice, the first time. A local day may have 23 or 25 hours.
 */
record ReportDays(ZoneId zone, LocalTime at) {
    /** After a longer outage the days before are left: nobody reads a fortnight of reports at once. */
    private static final int FURTHEST_BACK = 14;

    Instant leaves(LocalDate day) {
        return day.plusDays(1).atTime(at).atZone(zone).toInstant();
    }

    Instant begins(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    Instant ends(LocalDate day) {
        return begins(day.plusDays(1));
    }

    /** The newest day whose report is due. */
    LocalDate latest(Instant now) {
        var yesterday = now.atZone(zone).toLocalDate().minusDays(1);
        return leaves(yesterday).isAfter(now) ? yesterday.minusDays(1) : yesterday;
    }

    /** Days after the last that are due by now, oldest first. */
    List<LocalDate> due(LocalDate last, Instant now) {
        var latest = latest(now);
        var first = last.plusDays(1);
        var furthest = latest.minusDays(FURTHEST_BACK - 1);
        return (first.isBefore(furthest) ? furthest : first).datesUntil(latest.plusDays(1).isBefore(first) ? first : latest.plusDays(1)).toList();
    }
}
