package io.ringhall.calls;

import io.ringhall.tenancy.TenantAccess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** A tenant's calls, as written so far. */
@Service
public class CallHistory {
    public static final int MAX_LIMIT = 200;

    private static final String COLUMNS =
            """
            select id, version, from_number, from_name, dialled, ring_group, outcome, answered_by, stage, started_at,
                answered_at, ended_at, ended_with, trace, crm_account
            from calls where\s""";

    private final JdbcTemplate jdbc;
    private final TraceJson traces;

    CallHistory(JdbcTemplate jdbc, TraceJson traces) {
        this.jdbc = jdbc;
        this.traces = traces;
    }

    /**
     * Newest first.
     *
     * @param cursor {@link CallPage#next} of the page before; null = from the newest
     * @param limit 1-200
     * @throws IllegalArgumentException for a cursor that none of our pages gave, or a limit out of range
     */
    public CallPage page(TenantAccess access, CallFilter filter, @Nullable String cursor, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("A page has 1 to " + MAX_LIMIT + " calls");
        }
        var query = new CallQuery(access.tenantId(), filter, cursor == null ? null : CallCursor.of(cursor));
        // one more than asked for tells whether there is a next page
        var calls = jdbc.query(
                COLUMNS + query.where() + " order by started_at desc, id desc limit " + (limit + 1),
                this::call,
                query.values());
        if (calls.size() <= limit) {
            return new CallPage(calls, null);
        }
        var last = calls.get(limit - 1);
        return new CallPage(calls.subList(0, limit), new CallCursor(last.startedAt(), last.id()).text());
    }

    /** The call with its legs and trace. */
    public Optional<CallDetails> find(TenantAccess access, String id) {
        return jdbc.query(COLUMNS + "tenant_id = ? and id = ?", this::call, access.tenantId(), id).stream()
                .findFirst()
                .map(call -> new CallDetails(call, legs(call.id())));
    }

    private List<CallLeg> legs(String callId) {
        return jdbc.query(
                """
                select member, contact, stage, invited_at, ringing_at, answered_at, ended_at, result, status, sip_call_id
                from call_legs where call_id = ? order by ordinal""",
                (row, number) -> new CallLeg(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        time(row, 4),
                        time(row, 5),
                        time(row, 6),
                        time(row, 7),
                        row.getString(8),
                        row.getInt(9),
                        row.getString(10)),
                callId);
    }

    private CallData call(ResultSet row, int number) throws SQLException {
        var startedAt = Objects.requireNonNull(time(row, 10));
        var answeredAt = time(row, 11);
        var endedAt = time(row, 12);
        return new CallData(
                row.getString(1),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                CallOutcome.ofWord(row.getString(7)),
                row.getString(8),
                row.getInt(9),
                startedAt,
                answeredAt,
                endedAt,
                seconds(startedAt, answeredAt != null ? answeredAt : endedAt),
                seconds(answeredAt, endedAt),
                row.getString(13),
                row.getString(15),
                row.getLong(2),
                traces.read(row.getString(14)));
    }

    private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
        return Column.instant(row.getObject(column, LocalDateTime.class));
    }

    /** Rounded, as bills and people do; 0 when one of the two did not happen. */
    private static long seconds(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? 0 : Math.max(0, (Duration.between(from, to).toMillis() + 500) / 1000);
    }
}
