package io.ringhall.calls;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * Mailbox messages of which others are still to be told. A message comes here in the transaction that stores it, and leaves in the
 * one that stores what is told.
 */
@Service
public class UntoldMessages {
    /** A message and whose it is. */
    public record Untold(String domain, VoicemailMessage message) {}

    private final JdbcTemplate jdbc;

    UntoldMessages(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Some that wait, oldest first. */
    public List<Untold> waiting(int max) {
        return jdbc.query(
                """
                select t.domain, m.id, m.mailbox, m.from_number, m.from_name, m.left_at, m.millis, m.heard_at
                from untold_messages u join voicemail_messages m on m.id = u.message_id join tenants t on t.id = m.tenant_id
                order by m.left_at limit ?""",
                (row, number) -> new Untold(
                        row.getString(1),
                        new VoicemailMessage(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                Objects.requireNonNull(Column.instant(row.getObject(6, LocalDateTime.class))),
                                Duration.ofMillis(row.getLong(7)),
                                Column.instant(row.getObject(8, LocalDateTime.class)))),
                max);
    }

    /** Within the transaction that stores what is told. @return false when it was told already */
    public boolean told(String messageId) {
        return jdbc.update("delete from untold_messages where message_id = ?", messageId) > 0;
    }
}
