package io.ringhall.calls;

import io.ringhall.engine.report.PinCheck;
import io.ringhall.engine.report.StoredMessage;
import io.ringhall.tenancy.TenantGate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What callers do with messages by phone, on a thread of its own. While the database is away a mailbox is locked. */
@Component
class PhoneMessages implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(PhoneMessages.class);
    private static final int WAITING = 1_000;

    private final TenantGate tenants;
    private final JdbcTemplate jdbc;
    private final VoicemailPins pins;
    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), Thread.ofPlatform().name("phone-messages").daemon().factory());

    PhoneMessages(TenantGate tenants, JdbcTemplate jdbc, VoicemailPins pins) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.pins = pins;
    }

    private void work(Runnable task, Runnable otherwise) {
        try {
            executor.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException failure) {
                    log.warn("A mailbox cannot be reached by phone: {}", failure.toString());
                    otherwise.run();
                }
            });
        } catch (RejectedExecutionException full) {
            otherwise.run();
        }
    }

    void check(String domain, String mailbox, boolean subscriber, String pin, Consumer<PinCheck> reply) {
        work(
                () -> reply.accept(pins.check(tenants.asSystem(domain).tenantId(), mailbox, subscriber, pin)),
                () -> reply.accept(PinCheck.LOCKED));
    }

    void list(String domain, String mailbox, MessageFiles files, Consumer<List<StoredMessage>> reply) {
        work(() -> reply.accept(stored(domain, mailbox, files)), () -> reply.accept(List.of()));
    }

    private List<StoredMessage> stored(String domain, String mailbox, MessageFiles files) {
        long tenant = tenants.asSystem(domain).tenantId();
        var zone = zone(tenant);
        var today = Instant.now().atZone(zone).toLocalDate();
        return jdbc
                .query(
                        """
                        select id, from_number, left_at, heard_at is not null, file from voicemail_messages
                        where tenant_id = ? and mailbox = ? order by left_at, id""",
                        (row, n) -> new StoredMessage(
                                row.getString(1),
                                row.getString(2),
                                Objects.requireNonNull(Column.instant(row.getObject(3, LocalDateTime.class))).atZone(zone).toLocalDateTime(),
                                today,
                                row.getBoolean(4),
                                files.file(row.getString(5)).toString()),
                        tenant, mailbox)
                .stream()
                .filter(message -> Files.exists(Path.of(message.file())))
                .toList();
    }

    private ZoneId zone(long tenant) {
        var name = jdbc.queryForObject("select time_zone from tenants where id = ?", String.class, tenant);
        return name != null && ZoneId.getAvailableZoneIds().contains(name) ? ZoneId.of(name) : ZoneOffset.UTC;
    }

    void mark(String domain, String id, boolean deleted, MessageFiles files, Runnable done) {
        work(
                () -> {
                    long tenant = tenants.asSystem(domain).tenantId();
                    if (deleted) {
                        jdbc.queryForList("select file from voicemail_messages where tenant_id = ? and id = ?", String.class, tenant, id)
                                .forEach(file -> files.delete(files.file(file)));
                        jdbc.update("delete from voicemail_messages where tenant_id = ? and id = ?", tenant, id);
                    } else {
                        jdbc.update(
                                "update voicemail_messages set heard_at = coalesce(heard_at, ?) where tenant_id = ? and id = ?",
                                Column.time(Instant.now()), tenant, id);
                    }
                    done.run();
                },
                () -> {});
    }

    @Override
    public void destroy() {
        executor.shutdownNow();
    }
}
