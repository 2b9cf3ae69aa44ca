package io.ringhall.engine.flag;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.FlagConfig;
import io.ringhall.engine.config.FlagSchedule;
import io.ringhall.engine.config.OpenHours;
import io.ringhall.engine.config.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks the first table of src/spec/flags.md, for a positive and for a negative flag. */
class FlagTableTest {
    record Row(String before, String time, String command, String then, String overridden, String until, boolean negative) {}

    static Stream<Row> rows() throws IOException {
        var rows = Files.readAllLines(Path.of("src/spec/flags.md")).stream()
                .filter(line -> line.matches("\\|.*\\| \\d{4}-.*"))
                .map(line -> Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList())
                .toList();
        return rows.stream().flatMap(row -> Stream.of(true, false)
                .map(negative -> new Row(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5), negative)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_flag_becomes_what_the_table_says(Row row) {
        var flag = flag(row.negative());
        long now = millis(row.time());
        var before = switch (row.before()) {
            case "schedule" -> FlagMemory.NONE;
            case "toggled" -> Flags.after(flag, FlagMemory.NONE, new FlagCommand.Toggle(), "a", now - 60_000);
            case "closed for good" ->
                Flags.after(flag, FlagMemory.NONE, new FlagCommand.Force(row.negative(), new FlagCommand.Until.ForGood()), "a", now - 60_000);
            case "holiday" -> Flags.after(flag, FlagMemory.NONE, new FlagCommand.Holiday(), "a", millis("2026-03-02 08:00"));
            default -> throw new IllegalArgumentException(row.before());
        };
        var command = command(row);

        var memory = command == null ? before : Flags.after(flag, before, command, "b", now);
        var standing = Flags.standing(flag, memory, now);

        assertThat(standing.set() != row.negative() ? "open" : "closed").isEqualTo(row.then());
        assertThat(Flags.set(flag, memory, now)).isEqualTo(standing.set());
        assertThat(standing.overridden()).isEqualTo(row.overridden().equals("yes"));
        assertThat(standing.next()).isEqualTo(row.until().equals("–") ? 0 : millis(row.until()));
        if (standing.next() != 0) {
            assertThat(Flags.set(flag, memory, standing.next() - 1)).isEqualTo(standing.set());
            assertThat(Flags.set(flag, memory, standing.next())).isNotEqualTo(standing.set());
            assertThat(Flags.wakeAt(flag, memory, now)).isGreaterThan(now).isLessThanOrEqualTo(standing.next());
        }
    }

    private static FlagCommand command(Row row) {
        var words = row.command();
        if (words.contains(" until ")) {
            var until = new FlagCommand.Until.Moment(millis(words.substring(words.indexOf(" until ") + 7)));
            return new FlagCommand.Force(words.startsWith("open") != row.negative(), until);
        }
        return switch (words) {
            case "–" -> null;
            case "toggle" -> new FlagCommand.Toggle();
            case "release" -> new FlagCommand.Release();
            case "end of day" -> new FlagCommand.EndOfDay();
            case "start of day" -> new FlagCommand.StartOfDay();
            case "holiday" -> new FlagCommand.Holiday();
            case "close for good" -> new FlagCommand.Force(row.negative(), new FlagCommand.Until.ForGood());
            default -> throw new IllegalArgumentException(words);
        };
    }

    private static long millis(String text) {
        return Instant.parse(text.replace(' ', 'T') + ":00Z").toEpochMilli();
    }

    private static FlagConfig flag(boolean negative) {
        var week = new EnumMap<DayOfWeek, List<OpenHours>>(DayOfWeek.class);
        for (var day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
            week.put(day, List.of(hours("09:00", "12:00"), hours("13:00", "17:00")));
        }
        return new FlagConfig("1", "750", "Flag", new FlagSchedule(ZoneOffset.UTC, week, Map.of(), negative), List.of(), Secret.NONE, false);
    }

    private static OpenHours hours(String from, String to) {
        return new OpenHours(LocalTime.parse(from), LocalTime.parse(to));
    }

    @Test
    void hours_through_the_night_of_a_holiday_do_not_come_back_after_midnight() {
        var friday = new FlagConfig(
                "1", "750", "Flag",
                new FlagSchedule(ZoneOffset.UTC, Map.of(DayOfWeek.FRIDAY, List.of(hours("22:00", "06:00"))), Map.of(), false),
                List.of(), Secret.NONE, false);
        var memory = Flags.after(friday, FlagMemory.NONE, new FlagCommand.Holiday(), "a", millis("2026-03-06 12:00"));

        long saturday = millis("2026-03-07 01:00");
        assertThat(Flags.set(friday, Flags.tidy(friday, memory, saturday), saturday)).isFalse();
        assertThat(Flags.tidy(friday, memory, millis("2026-03-08 00:00"))).isEqualTo(FlagMemory.NONE);
    }

    @Test
    void what_was_forced_until_a_moment_is_forgotten_then() {
        var flag = flag(false);
        var memory = Flags.after(
                flag, FlagMemory.NONE, new FlagCommand.Force(true, new FlagCommand.Until.Moment(millis("2026-03-02 20:00"))), "a",
                millis("2026-03-02 18:00"));

        assertThat(Flags.tidy(flag, memory, millis("2026-03-02 19:59"))).isEqualTo(memory);
        assertThat(Flags.tidy(flag, memory, millis("2026-03-02 20:00"))).isEqualTo(FlagMemory.NONE);
    }

    @Test
    void a_manual_flag_keeps_what_it_was_given_and_knows_no_days() {
        var flag = new FlagConfig("1", "751", "Lunch", null, List.of(), Secret.NONE, false);

        var set = Flags.after(flag, FlagMemory.NONE, new FlagCommand.Toggle(), "a", 1_000);
        assertThat(Flags.standing(flag, set, 1_000_000)).isEqualTo(new FlagStanding(true, true, null, false, 0));
        assertThat(Flags.after(flag, set, new FlagCommand.Holiday(), "a", 2_000)).isEqualTo(set);
        assertThat(Flags.after(flag, set, new FlagCommand.Toggle(), "a", 2_000)).isEqualTo(FlagMemory.NONE);
        var hour = Flags.after(flag, FlagMemory.NONE, new FlagCommand.Force(true, new FlagCommand.Until.Moment(5_000)), "a", 2_000);
        assertThat(Flags.set(flag, hour, 4_999)).isTrue();
        assertThat(Flags.set(flag, hour, 5_000)).isFalse();
    }
}
