package io.ringhall.calls;

import io.ringhall.calls.RecordingFiles.Note;
import io.ringhall.switchboard.RecordingDays;
import io.ringhall.tenancy.TenantGate;
import io.ringhall.tenancy.TenantRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Makes a row for each finished recording, asks again while the database is away, and deletes what is too old. */
@Component
class RecordingWriter implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(RecordingWriter.class);
    private static final long EVERY_MILLIS = 500;
    private static final long CLEANING_MINUTES = 60;
    private static final long LEAST_ROOM = 200L * 1024 * 1024;

    private final RecordingFiles files;
    private final RecordingAlarm alarm;
    private final RecordingDays days;
    private final TenantGate tenants;
    private final JdbcTemplate jdbc;
    private @Nullable ScheduledExecutorService executor;
    private boolean failing;

    RecordingWriter(RecordingFiles files, RecordingAlarm alarm, RecordingDays days, TenantGate tenants, JdbcTemplate jdbc) {
        this.files = files;
        this.alarm = alarm;
        this.days = days;
        this.tenants = tenants;
        this.jdbc = jdbc;
    }

    @Override
    public void start() {
        var threads = Thread.ofPlatform().name("recording-writer").daemon().factory();
        var made = Executors.newSingleThreadScheduledExecutor(threads);
        made.scheduleWithFixedDelay(this::round, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        made.scheduleWithFixedDelay(() -> clean(Instant.now()), 1, CLEANING_MINUTES, TimeUnit.MINUTES);
        executor = made;
    }

    void round() {
        try {
            for (var note : files.finished()) {
                store(note);
                files.noted(note);
            }
            failing = false;
        } catch (RuntimeException failure) {
            if (!failing) {
                log.warn("Recordings wait to be stored: {}", failure.getMessage());
                failing = true;
            }
        }
    }

    private void store(Note note) {
        var file = files.file(note.file());
        if (!Files.exists(file)) {
            return; // the disk took not even its beginning; the alarm is raised
        }
        try {
            var wave = Waveform.of(file);
            if (wave.millis() == 0) {
                files.delete(file);
                return;
            }
            jdbc.update(
                    """
                    insert ignore into recordings (id, tenant_id, ring_group, from_number, from_name, agent, started_at, millis, bytes,
                        complete, file, peaks) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    note.id(),
                    tenants.asSystem(note.domain()).tenantId(),
                    note.group(),
                    Column.text(note.from(), 100),
                    Column.text(note.fromName(), 200),
                    Column.text(note.agent(), 100),
                    Column.time(Instant.ofEpochMilli(note.startedAt())),
                    wave.millis(),
                    wave.bytes(),
                    note.complete(),
                    note.file(),
                    wave.peaks());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (TenantRefused gone) {
            files.delete(file);
        }
    }

    /** Row first: a file without a row is nothing, a row without its file would be a lie. */
    void clean(Instant now) {
        try {
            days.byDomain().forEach((domain, kept) -> clean(domain, now.minus(Duration.ofDays(kept))));
            if (files.room() < LEAST_ROOM) {
                alarm.raise("Less than " + LEAST_ROOM / 1024 / 1024 + " MB are left for recordings");
            }
        } catch (RuntimeException | IOException failure) {
            log.warn("Old recordings are not deleted now: {}", failure.getMessage());
        }
    }

    private void clean(String domain, Instant before) {
        try {
            long tenant = tenants.asSystem(domain).tenantId();
            var old = jdbc.query(
                    "select id, file from recordings where tenant_id = ? and started_at < ?",
                    (row, number) -> new String[] {row.getString(1), row.getString(2)},
                    tenant,
                    Column.time(before));
            for (var each : old) {
                jdbc.update("delete from recordings where tenant_id = ? and id = ?", tenant, each[0]);
                files.delete(files.file(each[1]));
            }
            if (!old.isEmpty()) {
                log.info("{}: {} recordings from before {} deleted", domain, old.size(), before);
            }
        } catch (TenantRefused gone) {
            log.debug("{} is gone", domain);
        }
    }

    @Override
    public void stop() {
        var running = executor;
        executor = null;
        if (running != null) {
            running.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return executor != null;
    }
}
