package io.ringhall.engine.flag;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.FlagSchedule;
import io.ringhall.engine.config.OpenHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchedulesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static OpenHours hours(String from, String to) {
        return new OpenHours(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static FlagSchedule daily(ZoneId zone, OpenHours... hours) {
        var week = new EnumMap<DayOfWeek, List<OpenHours>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, List.of(hours));
        }
        return new FlagSchedule(zone, week, Map.of(), false);
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    @Test
    void hours_begin_with_their_first_minute_and_end_before_their_last() {
        var office = daily(BERLIN, hours("09:00", "12:00"), hours("13:00", "17:00"));

        assertThat(Schedules.set(office, berlin("2026-03-02T08:59:59"))).isFalse();
        assertThat(Schedules.set(office, berlin("2026-03-02T09:00"))).isTrue();
        assertThat(Schedules.set(office, berlin("2026-03-02T12:00"))).isFalse();
        assertThat(Schedules.next(office, berlin("2026-03-02T09:00"))).isEqualTo(berlin("2026-03-02T12:00"));
        assertThat(Schedules.next(office, berlin("2026-03-02T17:00"))).isEqualTo(berlin("2026-03-03T09:00"));
    }

    @Test
    void hours_past_midnight_belong_to_the_day_they_begin_on() {
        var friday = new FlagSchedule(BERLIN, Map.of(DayOfWeek.FRIDAY, List.of(hours("22:00", "06:00"))), Map.of(), false);

        assertThat(Schedules.set(friday, berlin("2026-03-07T05:59"))).isTrue();
        assertThat(Schedules.set(friday, berlin("2026-03-06T05:59"))).isFalse();
        assertThat(Schedules.next(friday, berlin("2026-03-06T23:00"))).isEqualTo(berlin("2026-03-07T06:00"));
    }

    @Test
    void hours_that_touch_at_midnight_are_one_span() {
        var always = daily(BERLIN, hours("00:00", "00:00"));
        var twoHalves = daily(BERLIN, hours("00:00", "12:00"), hours("12:00", "00:00"));

        assertThat(Schedules.next(always, berlin("2026-03-02T08:00"))).isNull();
        assertThat(Schedules.next(twoHalves, berlin("2026-03-02T08:00"))).isNull();
        assertThat(Schedules.set(always, berlin("2026-03-02T00:00"))).isTrue();
    }

    @Test
    void a_holiday_puts_other_hours_in_the_weeks_place_and_is_found_however_far_it_is() {
        var always = daily(BERLIN, hours("00:00", "00:00"));
        var christmas = LocalDate.parse("2026-12-25");
        var schedule = new FlagSchedule(
                BERLIN, always.week(), Map.of(christmas, List.of(), christmas.minusDays(1), List.of(hours("08:00", "12:00"))), true);

        assertThat(Schedules.next(schedule, berlin("2026-03-02T08:00"))).isEqualTo(berlin("2026-12-24T00:00"));
        assertThat(Schedules.set(schedule, berlin("2026-12-24T09:00"))).isFalse();
        assertThat(Schedules.set(schedule, berlin("2026-12-25T09:00"))).isTrue();
        assertThat(Schedules.next(schedule, berlin("2026-12-24T13:00"))).isEqualTo(berlin("2026-12-26T00:00"));
        assertThat(Schedules.next(schedule, berlin("2027-01-01T00:00"))).isNull();
    }

    @Test
    void a_time_the_clock_leaps_over_is_reached_at_the_leap() {
        // Berlin, 29 March 2026: 02:00 becomes 03:00
        var leap = Instant.parse("2026-03-29T01:00:00Z");
        var inside = daily(BERLIN, hours("02:10", "02:50"));
        var into = daily(BERLIN, hours("01:00", "02:30"));
        var outOf = daily(BERLIN, hours("02:30", "04:00"));

        assertThat(Schedules.spans(inside, leap.minusSeconds(7200), leap.plusSeconds(7200))).isEmpty();
        assertThat(Schedules.next(into, leap.minusSeconds(60))).isEqualTo(leap);
        assertThat(Schedules.next(outOf, leap.minusSeconds(60))).isEqualTo(leap);
    }

    @Test
    void hours_are_not_interrupted_when_the_clock_is_put_back() {
        // Berlin, 25 October 2026: 03:00 becomes 02:00
        var early = daily(BERLIN, hours("01:00", "02:30"));
        var hour = daily(BERLIN, hours("01:00", "02:00"));

        assertThat(Schedules.next(early, Instant.parse("2026-10-25T00:00:00Z"))).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(Schedules.next(hour, Instant.parse("2026-10-24T23:30:00Z"))).isEqualTo(Instant.parse("2026-10-25T00:00:00Z"));
    }

    /**
     * Against an oracle that knows nothing of offsets: a range has begun once the clock has ever shown its beginning, and has ended once
     * the clock will never again show less than its end. Every minute of four days around each change of the clocks.
     */
    @ParameterizedTest
    @ValueSource(strings = {
        "Europe/Berlin", "America/New_York", "America/St_Johns", "Australia/Lord_Howe", "America/Havana", "Africa/Casablanca",
        "America/Sao_Paulo", "Pacific/Apia", "Asia/Tehran", "Antarctica/Troll"
    })
    void every_minute_around_every_change_of_the_clocks_is_as_the_clock_on_the_wall_says(String name) {
        var zone = ZoneId.of(name);
        var chance = new Random(name.hashCode());
        var at = Instant.parse("2006-01-01T00:00:00Z");
        int changes = 0;
        for (var change = zone.getRules().nextTransition(at); change != null && changes < 6; changes++) {
            around(zone, change.getInstant(), chance);
            change = zone.getRules().nextTransition(change.getInstant());
        }
        assertThat(changes).isPositive();
    }

    private static void around(ZoneId zone, Instant change, Random chance) {
        var from = change.minus(Duration.ofDays(2));
        int minutes = 4 * 24 * 60;
        var readings = new LocalDateTime[minutes];
        for (int i = 0; i < minutes; i++) {
            readings[i] = LocalDateTime.ofInstant(from.plusSeconds(60L * i), zone);
        }
        var latest = readings.clone();
        var earliest = readings.clone();
        for (int i = 1; i < minutes; i++) {
            latest[i] = latest[i].isBefore(latest[i - 1]) ? latest[i - 1] : latest[i];
            int j = minutes - 1 - i;
            earliest[j] = earliest[j].isAfter(earliest[j + 1]) ? earliest[j + 1] : earliest[j];
        }
        for (int round = 0; round < 6; round++) {
            var schedule = daily(zone, random(chance, round), random(chance, round));
            // A day at each end is left out: what began before the window is unknown there.
            boolean before = false;
            Instant expected = null;
            for (int i = minutes - 24 * 60; i >= 24 * 60; i--) {
                var now = from.plusSeconds(60L * i);
                boolean open = false;
                for (var day = readings[i].toLocalDate().minusDays(2); !day.isAfter(readings[i].toLocalDate().plusDays(2)); day = day.plusDays(1)) {
                    for (var hours : schedule.on(day)) {
                        var begin = day.atTime(hours.from());
                        var end = (hours.pastMidnight() ? day.plusDays(1) : day).atTime(hours.to());
                        open |= !latest[i].isBefore(begin) && earliest[i].isBefore(end);
                    }
                }
                assertThat(Schedules.set(schedule, now)).as("%s %s %s", zone, readings[i], schedule.week().get(DayOfWeek.MONDAY)).isEqualTo(open);
                if (i < minutes - 24 * 60 && open != before) {
                    expected = now.plusSeconds(60);
                }
                if (expected != null && i % 7 == 0) {
                    assertThat(Schedules.next(schedule, now)).as("%s after %s", schedule.week().get(DayOfWeek.MONDAY), readings[i]).isEqualTo(expected);
                }
                before = open;
            }
        }
    }

    /** Near the hours at which clocks change, else anywhere. */
    private static OpenHours random(Random chance, int round) {
        int span = round % 3 == 0 ? 24 * 4 : 5 * 4;
        var from = LocalTime.MIDNIGHT.plusMinutes(15L * chance.nextInt(span));
        return new OpenHours(from, from.plusMinutes(15L * chance.nextInt(1, round % 2 == 0 ? 12 : 90)));
    }

    @Test
    void changes_and_states_agree_through_a_whole_year() {
        var chance = new Random(7);
        for (int round = 0; round < 20; round++) {
            var week = new EnumMap<DayOfWeek, List<OpenHours>>(DayOfWeek.class);
            for (var day : DayOfWeek.values()) {
                var ranges = new ArrayList<OpenHours>();
                for (int i = chance.nextInt(4); i > 0; i--) {
                    ranges.add(random(chance, i));
                }
                week.put(day, ranges);
            }
            var schedule = new FlagSchedule(BERLIN, week, Map.of(LocalDate.parse("2026-05-01"), List.of()), chance.nextBoolean());
            var at = Instant.parse("2026-01-01T00:00:00Z");
            var end = Instant.parse("2027-01-01T00:00:00Z");
            var spans = Schedules.spans(schedule, at, end);
            boolean set = Schedules.set(schedule, at);
            for (var next = Schedules.next(schedule, at); next != null && next.isBefore(end); next = Schedules.next(schedule, next)) {
                assertThat(Schedules.set(schedule, next.minusSeconds(1))).isEqualTo(set);
                assertThat(Schedules.set(schedule, next)).isEqualTo(!set);
                set = !set;
                var here = next;
                assertThat(spans).anyMatch(span -> span.from().equals(here) || span.to().equals(here));
            }
        }
    }

    @Test
    void a_negative_flag_is_set_in_the_gaps() {
        var office = daily(ZoneOffset.UTC, hours("09:00", "17:00"));
        var night = new FlagSchedule(ZoneOffset.UTC, office.week(), Map.of(), true);
        var from = Instant.parse("2026-03-02T00:00:00Z");

        assertThat(Schedules.spans(night, from, from.plus(Duration.ofDays(1))))
                .containsExactly(
                        new Schedules.Span(from, from.plus(Duration.ofHours(9))),
                        new Schedules.Span(from.plus(Duration.ofHours(17)), from.plus(Duration.ofDays(1))));
        assertThat(Schedules.spans(new FlagSchedule(ZoneOffset.UTC, Map.of(), Map.of(), true), from, from.plusSeconds(60)))
                .containsExactly(new Schedules.Span(from, from.plusSeconds(60)));
    }
}
