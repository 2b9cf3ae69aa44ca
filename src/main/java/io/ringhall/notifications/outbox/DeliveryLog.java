package io.ringhall.notifications.outbox;

import io.ringhall.tenancy.TenantAccess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** What left a tenant and what did not, newest first. */
@Service
public class DeliveryLog {
    public static final int MAX_LIMIT = 200;

    private final JdbcTemplate jdbc;
    private final Outbox outbox;
    private final InstantSource clock = InstantSource.system();

    DeliveryLog(JdbcTemplate jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    /**
     * @param state null = all
     * @param before id of the last row of the page before, null = from the newest
     * @param limit 1-200
     */
    public List<DeliveryRow> page(TenantAccess access, @Nullable OutboxState state, @Nullable Long before, int limit) {
        var values = new ArrayList<Object>(List.of(access.tenantId()));
        var where = new StringBuilder("tenant_id = ?");
        if (state != null) {
            where.append(" and state = ?");
            values.add(state.word());
        }
        if (before != null) {
            where.append(" and id < ?");
            values.add(before);
        }
        return jdbc.query(
                """
                select id, event_id, about, target, ring_group, call_id, state, attempts, created_at, finished_at, due_at, result,
                    payload from outbox where\s"""
                        + where + " order by id desc limit " + Math.clamp(limit, 1, MAX_LIMIT + 1),
                (row, number) -> read(row),
                values.toArray());
    }

    private static DeliveryRow read(ResultSet row) throws SQLException {
        var state = OutboxState.ofWord(row.getString(7));
        var delivery = Outbox.JSON.readValue(row.getString(13), Delivery.class);
        return new DeliveryRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                switch (delivery) {
                    case Delivery.Mail ignored -> "mail";
                    case Delivery.Request ignored -> "request";
                },
                switch (delivery) {
                    case Delivery.Mail mail -> mail.to();
                    case Delivery.Request request -> request.method() + " " + Masking.url(request.url());
                },
                switch (delivery) {
                    case Delivery.Mail mail -> mail.subject();
                    case Delivery.Request request -> request.event();
                },
                row.getString(5),
                row.getString(6),
                state,
                row.getInt(8),
                Objects.requireNonNull(time(row, 9)),
                time(row, 10),
                state == OutboxState.WAITING ? time(row, 11) : null,
                row.getString(12));
    }

    private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
        return Outbox.instant(row.getObject(column, LocalDateTime.class));
    }

    /** Sends what was given up once more, from the beginning. @return false when there is no such dead delivery */
    public boolean replay(TenantAccess access, long id) {
        int rows = jdbc.update(
                """
                update outbox set state = 'waiting', attempts = 0, due_at = ?, finished_at = null, claimed_until = null
                where tenant_id = ? and id = ? and state = 'dead'""",
                Outbox.time(clock.instant()),
                access.forWriting().tenantId(),
                id);
        outbox.wake();
        return rows > 0;
    }
}
