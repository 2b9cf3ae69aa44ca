package io.ringhall.calls;

import io.ringhall.tenancy.TenantAccess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** A tenant's recorded calls: WAV files under the data folder, rows in the database, and who did what with them. */
@Service
public class Recordings {
    public static final int MAX_LIMIT = 200;
    private static final String COLUMNS =
            "id, ring_group, from_number, from_name, agent, started_at, millis, bytes, complete, peaks";

    private final JdbcTemplate jdbc;
    private final RecordingFiles files;

    Recordings(JdbcTemplate jdbc, RecordingFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** Newest first. @param group only of this group, null = all @param before only older ones, null = from the newest on */
    public List<Recording> list(TenantAccess access, @Nullable String group, @Nullable Instant before, int limit) {
        return jdbc.query(
                "select " + COLUMNS + " from recordings where tenant_id = ? and (? is null or ring_group = ?)"
                        + " and (? is null or started_at < ?) order by started_at desc, id desc limit ?",
                Recordings::row,
                access.tenantId(),
                group,
                group,
                before == null ? null : Column.time(before),
                before == null ? null : Column.time(before),
                Math.min(limit, MAX_LIMIT));
    }

    /** @param id of the call */
    public Optional<Recording> find(TenantAccess access, String id) {
        return jdbc
                .query("select " + COLUMNS + " from recordings where tenant_id = ? and id = ?", Recordings::row, access.tenantId(), id)
                .stream()
                .findFirst();
    }

    private static Recording row(ResultSet row, int number) throws SQLException {
        return new Recording(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Objects.requireNonNull(Column.instant(row.getObject(6, LocalDateTime.class))),
                Duration.ofMillis(row.getLong(7)),
                row.getLong(8),
                row.getBoolean(9),
                row.getString(10));
    }

    /**
     * The WAV file, for somebody who is written down with it. A player asks for many parts of a file: within five minutes that is
     * one use.
     */
    public Optional<Path> open(TenantAccess access, String id, String username, RecordingUse.What what) {
        var file = stored(access, id).filter(Files::exists);
        if (file.isPresent()) {
            var now = Instant.now();
            jdbc.update(
                    """
                    insert into recording_audit (tenant_id, recording_id, at, username, what)
                    select ?, ?, ?, ?, ? from dual where not exists (select 1 from recording_audit
                        where tenant_id = ? and recording_id = ? and username = ? and what = ? and at > ?)""",
                    access.tenantId(), id, Column.time(now), username, word(what),
                    access.tenantId(), id, username, word(what), Column.time(now.minus(Duration.ofMinutes(5))));
        }
        return file;
    }

    private Optional<Path> stored(TenantAccess access, String id) {
        return jdbc
                .queryForList("select file from recordings where tenant_id = ? and id = ?", String.class, access.tenantId(), id)
                .stream()
                .findFirst()
                .map(files::file);
    }

    /** Who did what with it, newest first; also when it is gone. */
    public List<RecordingUse> uses(TenantAccess access, String id) {
        return jdbc.query(
                "select at, username, what from recording_audit where tenant_id = ? and recording_id = ? order by at desc, id desc limit 500",
                (row, number) -> new RecordingUse(
                        Objects.requireNonNull(Column.instant(row.getObject(1, LocalDateTime.class))),
                        row.getString(2),
                        RecordingUse.What.valueOf(row.getString(3).toUpperCase(Locale.ROOT))),
                access.tenantId(),
                id);
    }

    /** Row and file. @return false when there is no such recording */
    public boolean delete(TenantAccess access, String id, String username) {
        var file = stored(access.forWriting(), id);
        int rows = jdbc.update("delete from recordings where tenant_id = ? and id = ?", access.tenantId(), id);
        if (rows > 0) {
            file.ifPresent(files::delete);
            jdbc.update(
                    "insert into recording_audit (tenant_id, recording_id, at, username, what) values (?, ?, ?, ?, ?)",
                    access.tenantId(), id, Column.time(Instant.now()), username, word(RecordingUse.What.DELETED));
        }
        return rows > 0;
    }

    private static String word(RecordingUse.What what) {
        return what.name().toLowerCase(Locale.ROOT);
    }
}
