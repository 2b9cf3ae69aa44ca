package io.ringhall.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ReportDaysTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ReportDays SEVEN = new ReportDays(BERLIN, LocalTime.of(7, 0));

    @Test
    void a_days_report_leaves_on_the_next_morning_by_the_local_clock() {
        assertThat(SEVEN.leaves(LocalDate.of(2026, 1, 10))).isEqualTo(Instant.parse("2026-01-11T06:00:00Z"));
        assertThat(SEVEN.leaves(LocalDate.of(2026, 7, 10))).isEqualTo(Instant.parse("2026-07-11T05:00:00Z"));
    }

    @Test
    void days_on_which_clocks_change_have_23_and_25_hours() {
        var spring = LocalDate.of(2026, 3, 29);
        var autumn = LocalDate.of(2026, 10, 25);
        assertThat(Duration.between(SEVEN.begins(spring), SEVEN.ends(spring))).isEqualTo(Duration.ofHours(23));
        assertThat(Duration.between(SEVEN.begins(autumn), SEVEN.ends(autumn))).isEqualTo(Duration.ofHours(25));
        assertThat(SEVEN.leaves(spring.minusDays(1))).isEqualTo(Instant.parse("2026-03-29T05:00:00Z"));
    }

    @Test
    void a_time_that_clocks_leave_out_or_have_twice_still_comes_once() {
        var atHalfPastTwo = new ReportDays(BERLIN, LocalTime.of(2, 30));
        assertThat(atHalfPastTwo.leaves(LocalDate.of(2026, 3, 28))).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(atHalfPastTwo.leaves(LocalDate.of(2026, 10, 24))).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void every_day_is_due_once_and_an_outage_is_made_up_for_a_fortnight() {
        var last = LocalDate.of(2026, 1, 8);
        assertThat(SEVEN.due(last, Instant.parse("2026-01-10T05:59:59Z"))).isEmpty();
        assertThat(SEVEN.due(last, Instant.parse("2026-01-10T06:00:00Z"))).containsExactly(LocalDate.of(2026, 1, 9));
        assertThat(SEVEN.due(LocalDate.of(2026, 1, 9), Instant.parse("2026-01-10T06:00:01Z"))).isEmpty();
        assertThat(SEVEN.due(last, Instant.parse("2026-01-12T12:00:00Z")))
                .containsExactly(LocalDate.of(2026, 1, 9), LocalDate.of(2026, 1, 10), LocalDate.of(2026, 1, 11));
        assertThat(SEVEN.due(last, Instant.parse("2026-03-01T12:00:00Z"))).hasSize(14).endsWith(LocalDate.of(2026, 2, 28));
        assertThat(SEVEN.due(LocalDate.of(2027, 1, 1), Instant.parse("2026-01-10T06:00:00Z"))).isEmpty();
    }
}
