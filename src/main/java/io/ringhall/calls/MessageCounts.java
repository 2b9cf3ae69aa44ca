package io.ringhall.calls;

import io.ringhall.engine.EnginePorts;
import io.ringhall.tenancy.TenantGate;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Counts messages for the engine, on a thread of its own. Who asks while too many wait gets no answer, and does without. */
@Component
class MessageCounts implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(MessageCounts.class);
    private static final int WAITING = 10_000;

    private final TenantGate tenants;
    private final JdbcTemplate jdbc;
    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), Thread.ofPlatform().name("message-counts").daemon().factory());

    MessageCounts(TenantGate tenants, JdbcTemplate jdbc) {
        this.tenants = tenants;
        this.jdbc = jdbc;
    }

    void count(String domain, String mailbox, EnginePorts.Counted reply) {
        try {
            executor.execute(() -> answer(domain, mailbox, reply));
        } catch (RejectedExecutionException full) {
            log.warn("Messages are not counted: too many wait to be told");
        }
    }

    private void answer(String domain, String mailbox, EnginePorts.Counted reply) {
        try {
            var counts = jdbc.queryForObject(
                    """
                    select coalesce(sum(heard_at is null), 0), coalesce(sum(heard_at is not null), 0) from voicemail_messages
                    where tenant_id = ? and mailbox = ?""",
                    (row, number) -> new int[] {row.getInt(1), row.getInt(2)},
                    tenants.asSystem(domain).tenantId(),
                    mailbox);
            if (counts != null) {
                reply.counted(counts[0], counts[1]);
            }
        } catch (RuntimeException failure) {
            log.debug("Messages of {} in {} could not be counted: {}", mailbox, domain, failure.toString());
        }
    }

    @Override
    public void destroy() {
        executor.shutdownNow();
    }
}
