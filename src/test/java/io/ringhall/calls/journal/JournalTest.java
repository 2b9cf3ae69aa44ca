package io.ringhall.calls.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    Path folder;

    @Test
    void what_is_appended_is_read_in_order_over_many_files() throws IOException {
        try (var journal = Journal.open(folder, 256)) {
            append(journal, 0, 100);
            assertThat(journal.segments()).isGreaterThan(5);
            assertThat(drain(journal)).isEqualTo(numbers(0, 100));
            journal.done();
            assertThat(journal.segments()).isEqualTo(1);
        }
    }

    @Test
    void a_replay_gives_exactly_what_was_not_done() throws IOException {
        var dying = Journal.open(folder, 256);
        append(dying, 0, 10);
        assertThat(read(dying, 4)).isEqualTo(numbers(0, 4));
        dying.done();
        assertThat(read(dying, 3)).isEqualTo(numbers(4, 7)); // read, but the process dies before it is done
        // no close: kill -9 runs no code either
        try (var next = Journal.open(folder, 256)) {
            append(next, 10, 12);
            assertThat(drain(next)).isEqualTo(numbers(4, 12));
        }
    }

    @Test
    void a_second_replay_after_the_first_is_done_gives_nothing() throws IOException {
        append(Journal.open(folder, 256), 0, 10);
        try (var first = Journal.open(folder, 256)) {
            assertThat(drain(first)).hasSize(10);
            first.done();
        }
        try (var second = Journal.open(folder, 256)) {
            assertThat(drain(second)).isEmpty();
            second.done();
            assertThat(second.segments()).isEqualTo(1);
        }
    }

    @Test
    void a_replay_that_dies_halfway_is_replayed_again() throws IOException {
        append(Journal.open(folder, 256), 0, 10);
        assertThat(drain(Journal.open(folder, 256))).isEqualTo(numbers(0, 10));
        assertThat(drain(Journal.open(folder, 256))).isEqualTo(numbers(0, 10));
    }

    @Test
    void what_was_read_but_not_done_comes_again() throws IOException {
        try (var journal = Journal.open(folder, 128)) {
            append(journal, 0, 20);
            assertThat(read(journal, 15)).hasSize(15);
            journal.again();
            assertThat(drain(journal)).isEqualTo(numbers(0, 20));
        }
    }

    @Test
    void an_entry_torn_by_the_death_of_the_process_is_not_read() throws IOException {
        append(Journal.open(folder, 1024), 0, 3);
        // bytes and checksum were stored, the length was not
        overwrite(Segment.HEADER + 2 * Segment.aligned(3), new byte[4]);
        try (var journal = Journal.open(folder, 1024)) {
            append(journal, 7, 8);
            assertThat(drain(journal)).containsExactly("e00", "e01", "e07");
        }
    }

    @Test
    void an_entry_with_a_wrong_checksum_is_counted_and_passed_over() throws IOException {
        append(Journal.open(folder, 1024), 0, 3);
        overwrite(Segment.HEADER + Segment.aligned(3) + Segment.OVERHEAD, new byte[] {'X'});
        try (var journal = Journal.open(folder, 1024)) {
            assertThat(drain(journal)).containsExactly("e00", "e02");
            assertThat(journal.damaged()).isEqualTo(1);
        }
    }

    @Test
    void a_nonsense_length_ends_its_file_and_not_the_replay() throws IOException {
        append(Journal.open(folder, 64), 0, 4);
        overwrite(Segment.HEADER, new byte[] {-1, -1, -1, 0x7f});
        try (var journal = Journal.open(folder, 64)) {
            assertThat(drain(journal)).containsExactly("e02", "e03");
            assertThat(journal.damaged()).isEqualTo(1);
        }
    }

    @Test
    void an_entry_larger_than_a_file_gets_a_file_of_its_own() throws IOException {
        try (var journal = Journal.open(folder, 128)) {
            append(journal, 0, 1);
            journal.append(new byte[5000], 5000);
            append(journal, 1, 2);
            var entries = journal.read(10);
            assertThat(entries.stream().map(entry -> entry.length)).containsExactly(3, 5000, 3);
        }
    }

    @Test
    void a_foreign_file_is_left_alone() throws IOException {
        var foreign = folder.resolve("0000000000000007.journal");
        Files.writeString(foreign, "shopping list, which is longer than a header of ours would be");
        try (var journal = Journal.open(folder, 128)) {
            append(journal, 0, 1);
            assertThat(drain(journal)).containsExactly("e00");
        }
        assertThat(foreign).exists();
    }

    @Test
    void reading_keeps_up_with_several_writers() throws Exception {
        try (var journal = Journal.open(folder, 4096)) {
            var writers = IntStream.range(0, 3)
                    .mapToObj(writer -> Thread.ofPlatform().start(() -> {
                        for (int i = 0; i < 5000; i++) {
                            var bytes = (writer + " " + i).getBytes(UTF_8);
                            journal.append(bytes, bytes.length);
                        }
                    }))
                    .toList();
            var seen = new ArrayList<String>();
            boolean writing = true;
            while (writing) {
                writing = writers.stream().anyMatch(Thread::isAlive);
                seen.addAll(drain(journal));
                journal.tend(1);
                journal.done();
            }
            assertThat(seen).hasSize(15_000).doesNotHaveDuplicates();
            for (int writer = 0; writer < 3; writer++) {
                var prefix = writer + " ";
                assertThat(seen.stream().filter(entry -> entry.startsWith(prefix)).map(entry -> entry.substring(2)))
                        .isEqualTo(IntStream.range(0, 5000).mapToObj(Integer::toString).toList());
            }
        }
    }

    @Test
    void the_next_process_knows_when_the_last_one_was_alive() throws IOException {
        var dying = Journal.open(folder, 128);
        assertThat(dying.lastAlive()).isZero();
        dying.tend(1_700_000_000_000L);
        try (var next = Journal.open(folder, 128)) {
            assertThat(next.lastAlive()).isEqualTo(1_700_000_000_000L);
        }
    }

    private void overwrite(long offset, byte[] bytes) throws IOException {
        try (var file = new RandomAccessFile(folder.resolve("0000000000000001.journal").toFile(), "rw")) {
            file.seek(offset);
            file.write(bytes);
        }
    }

    private static void append(Journal journal, int from, int to) {
        numbers(from, to).forEach(text -> journal.append(text.getBytes(UTF_8), text.length()));
    }

    private static List<String> drain(Journal journal) {
        return read(journal, Integer.MAX_VALUE);
    }

    private static List<String> read(Journal journal, int max) {
        return journal.read(max).stream().map(bytes -> new String(bytes, UTF_8)).toList();
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj("e%02d"::formatted).toList();
    }
}
