package io.ringhall.calls;

import io.ringhall.calls.MessageFiles.Note;
import io.ringhall.persistence.PlainTransactions;
import io.ringhall.switchboard.MessageLamps;
import io.ringhall.tenancy.TenantGate;
import io.ringhall.tenancy.TenantRefused;
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

/** Makes a row for each message that was left; asks again while the database is away. */
@Component
class MessageWriter implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(MessageWriter.class);
    private static final long EVERY_MILLIS = 500;

    private final MessageFiles files;
    private final TenantGate tenants;
    private final JdbcTemplate jdbc;
    private final MessageLamps lamps;
    private final PlainTransactions transactions;
    private @Nullable ScheduledExecutorService executor;
    private boolean failing;

    MessageWriter(MessageFiles files, TenantGate tenants, JdbcTemplate jdbc, MessageLamps lamps, PlainTransactions transactions) {
        this.files = files;
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.lamps = lamps;
        this.transactions = transactions;
    }

    @Override
    public void start() {
        var threads = Thread.ofPlatform().name("message-writer").daemon().factory();
        var made = Executors.newSingleThreadScheduledExecutor(threads);
        made.scheduleWithFixedDelay(this::round, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        executor = made;
    }

    void round() {
        try {
            for (var note : files.notes()) {
                store(note);
                files.noted(note);
            }
            failing = false;
        } catch (RuntimeException failure) {
            if (!failing) {
                log.warn("Messages wait to be stored: {}", failure.getMessage());
                failing = true;
            }
        }
    }

    private void store(Note note) {
        try {
            long tenantId = tenants.asSystem(note.domain()).tenantId();
            transactions.run(() -> store(note, tenantId));
            lamps.messagesChanged(note.domain(), note.mailbox());
        } catch (TenantRefused gone) {
            files.delete(files.file(note.file()));
        }
    }

    /** Others are told of a message when it is stored for the first time. */
    private void store(Note note, long tenantId) {
        int rows = jdbc.update(
                """
                    insert ignore into voicemail_messages (id, tenant_id, mailbox, from_number, from_name, left_at, millis,
                        file) values (?, ?, ?, ?, ?, ?, ?, ?)""",
                    note.id(),
                    tenantId,
                    note.mailbox(),
                    Column.text(note.from(), 100),
                    Column.text(note.fromName(), 200),
                    Column.time(Instant.ofEpochMilli(note.leftAt())),
                    note.millis(),
                    note.file());
        if (rows > 0) {
            jdbc.update("insert ignore into untold_messages (message_id) values (?)", note.id());
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
