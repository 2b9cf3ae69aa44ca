package io.ringhall.engine.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.report.TrunkState.Availability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** src/spec/trunks.md is the specification: every row holds. */
class TrunkTableTest {
    @TestFactory
    Stream<DynamicTest> registration() throws IOException {
        return rows("Registration", 9).map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
            var outcome = new Registering(number(row.get(0)), (int) number(row.get(1)))
                    .answered((int) number(row.get(2)), number(row.get(3)), number(row.get(4)));
            assertThat(outcome.state() == null ? "again" : outcome.state().name()).isEqualTo(row.get(5));
            assertThat(outcome.seconds()).isEqualTo(number(row.get(6)));
            assertThat(outcome.next()).isEqualTo(new Registering(number(row.get(7)), (int) number(row.get(8))));
        }));
    }

    @TestFactory
    Stream<DynamicTest> probing() throws IOException {
        return rows("Probing", 6).map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
            var before = new Probe(row.get(0).equals("yes"), Availability.valueOf(row.get(1)), (int) number(row.get(2)), -1);
            var after = row.get(3).equals("alive") ? before.answered(7) : before.missed();
            assertThat(after.availability()).isEqualTo(Availability.valueOf(row.get(4)));
            assertThat(after.misses()).isEqualTo((int) number(row.get(5)));
        }));
    }

    @TestFactory
    Stream<DynamicTest> failover() throws IOException {
        return rows("Failover", 4).map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
            int status = (int) number(row.get(0));
            assertThat(Failover.after(status, row.get(1).equals("yes"))).isEqualTo(Failover.valueOf(row.get(2)));
            assertThat(Failover.told(status)).isEqualTo((int) number(row.get(3)));
        }));
    }

    private static long number(String cell) {
        return cell.isEmpty() ? 0 : Long.parseLong(cell);
    }

    private static Stream<List<String>> rows(String section, int columns) throws IOException {
        var text = Files.readString(Path.of("src/spec/trunks.md"));
        var begin = text.indexOf("## " + section);
        var end = text.indexOf("## ", begin + 3);
        var rows = text.substring(begin, end < 0 ? text.length() : end).lines()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(line -> Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1)).map(String::strip).toList())
                .toList();
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row).hasSize(columns));
        return rows.stream();
    }
}
