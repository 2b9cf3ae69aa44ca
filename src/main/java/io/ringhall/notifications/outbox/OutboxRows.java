package io.ringhall.notifications.outbox;

import io.ringhall.persistence.PlainTransactions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of the outbox, claimed by one node at a time. */
@Component
class OutboxRows {
    /** Longer than any attempt takes; a node that dies in between leaves the row to the others after it. */
    private static final Duration CLAIM = Duration.ofMinutes(3);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int LONGEST_RESULT = 500;

    private final JdbcTemplate jdbc;
    private final PlainTransactions transactions;
    private final RandomGenerator random = RandomGenerator.getDefault();

    OutboxRows(JdbcTemplate jdbc, PlainTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Those that are due and nobody else's, in the order they came. */
    List<ClaimedRow> claim(Instant now, int max) {
        var claimed = new ArrayList<ClaimedRow>();
        transactions.run(() -> {
            claimed.addAll(jdbc.query(
                    """
                    select o.id, o.tenant_id, t.domain, o.event_id, o.target, o.attempts + 1, o.created_at, o.payload
                    from outbox o join tenants t on t.id = o.tenant_id
                    where o.state = 'waiting' and o.due_at <= ? and (o.claimed_until is null or o.claimed_until < ?)
                    order by o.id limit ? for update skip locked""",
                    (row, number) -> new ClaimedRow(
                            row.getLong(1),
                            row.getLong(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getInt(6),
                            Objects.requireNonNull(Outbox.instant(row.getObject(7, LocalDateTime.class))),
                            Outbox.JSON.readValue(row.getString(8), Delivery.class)),
                    Outbox.time(now),
                    Outbox.time(now),
                    max));
            jdbc.batchUpdate(
                    "update outbox set claimed_until = ?, attempts = ? where id = ?",
                    claimed.stream().map(row -> new Object[] {Outbox.time(now.plus(CLAIM)), row.attempts(), row.id()}).toList());
        });
        return claimed;
    }

    void done(ClaimedRow row, SendResult result, Instant now) {
        var state = switch (result) {
            case SendResult.Sent ignored -> OutboxState.SENT;
            case SendResult.Refused ignored -> OutboxState.DEAD;
            case SendResult.Failed ignored -> Backoff.isOver(row.attempts()) ? OutboxState.DEAD : OutboxState.WAITING;
        };
        var detail = result.detail();
        jdbc.update(
                "update outbox set state = ?, result = ?, due_at = ?, finished_at = ?, claimed_until = null where id = ?",
                state.word(),
                detail.length() > LONGEST_RESULT ? detail.substring(0, LONGEST_RESULT) : detail,
                Outbox.time(now.plus(Backoff.after(row.attempts(), random))),
                state == OutboxState.WAITING ? null : Outbox.time(now),
                row.id());
    }

    /** What is long over. */
    void forget(Instant now) {
        jdbc.update("delete from outbox where state = 'sent' and finished_at < ?", Outbox.time(now.minus(KEPT)));
        jdbc.update("delete from outbox where state = 'dead' and finished_at < ?", Outbox.time(now.minus(KEPT.multipliedBy(3))));
    }
}
