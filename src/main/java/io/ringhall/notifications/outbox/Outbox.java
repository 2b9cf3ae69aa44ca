package io.ringhall.notifications.outbox;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Takes what is to leave. Within the caller's transaction, so that an event and what is told of it are kept together. */
@Component
public class Outbox {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcTemplate jdbc;
    private final InstantSource clock = InstantSource.system();
    private final List<Runnable> waiting = new CopyOnWriteArrayList<>();

    Outbox(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What was put in before, by event and target, is left as it is. */
    public void put(List<OutboxEntry> entries) {
        var now = time(clock.instant());
        for (var entry : entries) {
            jdbc.update(
                    """
                    insert ignore into outbox (tenant_id, event_id, target, about, ring_group, call_id, payload, state, attempts,
                        due_at, created_at, result) values (?, ?, ?, ?, ?, ?, ?, 'waiting', 0, ?, ?, '')""",
                    entry.tenantId(),
                    entry.eventId(),
                    entry.target(),
                    entry.about(),
                    entry.group(),
                    entry.callId(),
                    JSON.writeValueAsString(entry.delivery()),
                    now,
                    now);
        }
        if (!entries.isEmpty()) {
            wake();
        }
    }

    /** Tells the sender of this node, after the commit, that there is work; others find it by themselves. */
    void wake() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    waiting.forEach(Runnable::run);
                }
            });
        } else {
            waiting.forEach(Runnable::run);
        }
    }

    void onWork(Runnable listener) {
        waiting.add(listener);
    }

    static LocalDateTime time(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    static @Nullable Instant instant(@Nullable LocalDateTime time) {
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }
}
