package io.ringhall.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringhall.engine.EnginePorts;
import io.ringhall.engine.report.RecordedCall;
import io.ringhall.identity.Role;
import io.ringhall.persistence.DataFolder;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantReadOnly;
import io.ringhall.testing.SpringHouse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class RecordingsIT extends SpringHouse {
    @TempDir
    private Path folder;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private io.ringhall.switchboard.RecordingDays days;

    @Autowired
    private io.ringhall.plan.sound.SoundDesk sounds;

    private final RecordingAlarm alarm = new RecordingAlarm();
    private TenantAccess tenant;
    private RecordingFiles files;
    private RecordingWriter writer;
    private Recordings recordings;

    @BeforeEach
    void tenant() {
        tenant = freshTenant();
        restart();
    }

    /** As after a death of the process: what was in memory is gone. */
    private void restart() {
        files = new RecordingFiles(new DataFolder(folder), alarm);
        writer = new RecordingWriter(files, alarm, days, gate, jdbc);
        recordings = new Recordings(jdbc, files);
    }

    /** Stereo, as the engine writes it: the left channel loud in the first half, the right in the second. */
    static byte[] wav(int seconds) {
        int frames = seconds * 8_000;
        var wav = ByteBuffer.allocate(44 + frames * 4).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + frames * 4);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1).putShort((short) 2);
        wav.putInt(8_000).putInt(32_000).putShort((short) 4).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(frames * 4);
        for (int i = 0; i < frames; i++) {
            short loud = (short) (10_000 * Math.sin(i / 3.0));
            wav.putShort(i < frames / 2 ? loud : 0).putShort(i < frames / 2 ? 0 : loud);
        }
        return wav.array();
    }

    private RecordedCall begin(String id, Instant at) throws IOException {
        var file = files.fileFor(tenant.domain(), id);
        var call = new RecordedCall(id, tenant.domain(), "600", "+491701", "Ann", "101", at.toEpochMilli(), file);
        files.begun(call);
        awaitNote(file);
        Files.write(file, wav(4));
        return call;
    }

    private static void awaitNote(Path file) {
        var note = file.resolveSibling(file.getFileName() + ".note");
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5); !Files.exists(note); LockSupport.parkNanos(1_000_000)) {
            assertThat(System.nanoTime()).as("a note in time").isLessThan(end);
        }
    }

    private Recording finished(String id, Instant at) throws IOException {
        files.ended(begin(id, at), true);
        return taken(id);
    }

    private Recording taken(String id) {
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5); ; LockSupport.parkNanos(5_000_000)) {
            writer.round();
            var found = recordings.find(tenant, id);
            if (found.isPresent()) {
                return found.get();
            }
            assertThat(System.nanoTime()).as("a row in time").isLessThan(end);
        }
    }

    @Test
    void a_finished_recording_is_listed_with_its_group_length_and_shape() throws IOException {
        var recording = finished("r1@phone/../x", Instant.now());
        assertThat(recording.group()).isEqualTo("600");
        assertThat(recording.agent()).isEqualTo("101");
        assertThat(recording.length()).isEqualTo(Duration.ofSeconds(4));
        assertThat(recording.complete()).isTrue();
        var channels = recording.peaks().split("/");
        assertThat(channels[0]).hasSize(400).startsWith("rrr").endsWith("000");
        assertThat(channels[1]).hasSize(400).startsWith("000").endsWith("rrr");
        assertThat(recordings.list(tenant, "600", null, 10)).extracting(Recording::id).containsExactly("r1@phone/../x");
        assertThat(recordings.list(tenant, "601", null, 10)).isEmpty();
        try (var all = Files.walk(folder)) {
            assertThat(all.filter(file -> file.toString().endsWith(".note"))).as("notes are gone").isEmpty();
        }
    }

    @Test
    void one_that_still_grows_is_left_alone_and_one_of_a_process_that_died_is_taken_in_once() throws IOException {
        begin("r2", Instant.now());
        writer.round();
        assertThat(recordings.find(tenant, "r2")).isEmpty();

        restart();
        var recording = taken("r2");
        assertThat(recording.complete()).as("it breaks off").isFalse();
        assertThat(recording.length()).isEqualTo(Duration.ofSeconds(4));
        writer.round();
        assertThat(recordings.list(tenant, null, null, 10)).hasSize(1);
    }

    @Test
    void who_listens_or_deletes_is_written_down_and_stays_written_down() throws IOException {
        finished("r3", Instant.now());
        assertThat(recordings.open(tenant, "r3", "eve", RecordingUse.What.LISTENED)).isPresent();
        recordings.open(tenant, "r3", "eve", RecordingUse.What.LISTENED);
        recordings.open(tenant, "r3", "bob", RecordingUse.What.DOWNLOADED);
        var file = recordings.open(tenant, "r3", "bob", RecordingUse.What.LISTENED).orElseThrow();
        assertThat(recordings.delete(tenant, "r3", "ann")).isTrue();
        assertThat(file).doesNotExist();
        assertThat(recordings.uses(tenant, "r3"))
                .extracting(use -> use.username() + " " + use.what())
                .containsExactly("ann DELETED", "bob LISTENED", "bob DOWNLOADED", "eve LISTENED");
        assertThat(recordings.delete(tenant, "r3", "ann")).isFalse();
    }

    @Test
    void another_tenant_finds_nothing_and_a_viewer_deletes_nothing() throws IOException {
        finished("r4", Instant.now());
        var other = freshTenant();
        assertThat(recordings.find(other, "r4")).isEmpty();
        assertThat(recordings.open(other, "r4", "eve", RecordingUse.What.LISTENED)).isEmpty();
        assertThat(recordings.delete(other, "r4", "eve")).isFalse();
        signInAsNew(tenant, Role.TENANT_VIEWER);
        var viewer = gate.enter(tenant.domain());
        assertThatThrownBy(() -> recordings.delete(viewer, "r4", "eve")).isInstanceOf(TenantReadOnly.class);
    }

    @Test
    void recordings_older_than_the_tenant_keeps_them_are_deleted() throws IOException {
        sounds.update(tenant, sounds.get(tenant).withRevision(null), null);
        finished("old", Instant.now().minus(Duration.ofDays(91)));
        finished("young", Instant.now().minus(Duration.ofDays(89)));
        var old = recordings.open(tenant, "old", "eve", RecordingUse.What.LISTENED).orElseThrow();
        writer.clean(Instant.now());
        assertThat(recordings.list(tenant, null, null, 10)).extracting(Recording::id).containsExactly("young");
        assertThat(old).doesNotExist();
    }

    @Test
    void a_disk_that_refuses_raises_an_alarm_and_keeps_what_was_written() throws IOException {
        files.ended(begin("r5", Instant.now()), false);
        assertThat(taken("r5").complete()).isFalse();
        assertThat(alarm.now()).hasValueSatisfying(what -> assertThat(what).contains("disk full"));
        assertThat(new RecordingHealth(alarm).health().getDetails()).containsKey("alarm");
    }
}
