package io.ringhall.calls;

import io.ringhall.switchboard.MessageLamps;
import io.ringhall.tenancy.TenantAccess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Messages left in a tenant's mailboxes: WAV files under the data folder, rows in the database. */
@Service
public class VoicemailMessages {
    private final JdbcTemplate jdbc;
    private final MessageFiles files;
    private final MessageLamps lamps;

    VoicemailMessages(JdbcTemplate jdbc, MessageFiles files, MessageLamps lamps) {
        this.jdbc = jdbc;
        this.files = files;
        this.lamps = lamps;
    }

    /** Newest first. */
    public List<VoicemailMessage> list(TenantAccess access, String mailbox) {
        return jdbc.query(
                """
                select id, mailbox, from_number, from_name, left_at, millis, heard_at from voicemail_messages
                where tenant_id = ? and mailbox = ? order by left_at desc, id desc""",
                (row, number) -> new VoicemailMessage(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Objects.requireNonNull(Column.instant(row.getObject(5, LocalDateTime.class))),
                        Duration.ofMillis(row.getLong(6)),
                        Column.instant(row.getObject(7, LocalDateTime.class))),
                access.tenantId(),
                mailbox);
    }

    /** The WAV file of a message. */
    public Optional<Path> file(TenantAccess access, String id) {
        return stored(access, id).filter(Files::exists);
    }

    private Optional<Path> stored(TenantAccess access, String id) {
        return jdbc
                .queryForList(
                        "select file from voicemail_messages where tenant_id = ? and id = ?",
                        String.class,
                        access.tenantId(),
                        id)
                .stream()
                .findFirst()
                .map(files::file);
    }

    /** The first time counts. @return false when there is no such message */
    public boolean markHeard(TenantAccess access, String id) {
        int rows = jdbc.update(
                "update voicemail_messages set heard_at = coalesce(heard_at, ?) where tenant_id = ? and id = ?",
                Column.time(Instant.now()),
                access.forWriting().tenantId(),
                id);
        mailbox(access, id).ifPresent(mailbox -> lamps.messagesChanged(access.domain(), mailbox));
        return rows > 0;
    }

    /** Deletes row and file. @return false when there is no such message */
    public boolean delete(TenantAccess access, String id) {
        var file = stored(access.forWriting(), id);
        var mailbox = mailbox(access, id);
        file.ifPresent(files::delete);
        int rows = jdbc.update("delete from voicemail_messages where tenant_id = ? and id = ?", access.tenantId(), id);
        mailbox.ifPresent(number -> lamps.messagesChanged(access.domain(), number));
        return rows > 0;
    }

    private Optional<String> mailbox(TenantAccess access, String id) {
        return jdbc
                .queryForList(
                        "select mailbox from voicemail_messages where tenant_id = ? and id = ?", String.class, access.tenantId(), id)
                .stream()
                .findFirst();
    }
}
