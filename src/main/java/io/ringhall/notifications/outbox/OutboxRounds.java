package io.ringhall.notifications.outbox;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Sends what is due. What goes to the same target goes in order, one after the other; a target that is slow holds up only
 * itself. Woken when something is put in here, and by the scheduler for what another node left behind.
 */
@Component
class OutboxRounds implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(OutboxRounds.class);
    private static final int BATCH = 20;
    private static final int AT_ONCE = 100;

    private final Outbox outbox;
    private final OutboxRows rows;
    private final Dispatch dispatch;
    private final InstantSource clock = InstantSource.system();
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final AtomicBoolean asked = new AtomicBoolean();
    private ExecutorService claimer = Executors.newSingleThreadExecutor();
    private ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;
    private boolean failing;

    OutboxRounds(Outbox outbox, OutboxRows rows, Dispatch dispatch) {
        this.outbox = outbox;
        this.rows = rows;
        this.dispatch = dispatch;
        outbox.onWork(this::ask);
    }

    /** A round soon. */
    void ask() {
        if (running && asked.compareAndSet(false, true)) {
            claimer.execute(this::rounds);
        }
    }

    private void rounds() {
        asked.set(false);
        try {
            while (running && round() == BATCH) {
                // more may be due
            }
            failing = false;
        } catch (DataAccessException | TransactionException away) {
            if (!failing) {
                log.warn("Deliveries wait for the database: {}", away.getMessage());
                failing = true;
            }
        } catch (RuntimeException bug) {
            log.error("Deliveries could not be made", bug);
        }
    }

    private int round() {
        int max = Math.min(BATCH, free.availablePermits());
        if (max == 0) {
            return 0;
        }
        var claimed = rows.claim(clock.instant(), max);
        var byTarget = new LinkedHashMap<String, List<ClaimedRow>>();
        claimed.forEach(row -> byTarget.merge(row.tenantId() + " " + row.target(), List.of(row), OutboxRounds::both));
        byTarget.values().forEach(queue -> {
            free.acquireUninterruptibly(queue.size());
            senders.execute(() -> send(queue));
        });
        return claimed.size();
    }

    private static List<ClaimedRow> both(List<ClaimedRow> first, List<ClaimedRow> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private void send(List<ClaimedRow> queue) {
        for (var row : queue) {
            try {
                rows.done(row, attempt(row), clock.instant());
            } catch (RuntimeException failure) {
                // its claim runs out, and it is tried again
                log.warn("The result of delivery {} could not be stored: {}", row.id(), failure.getMessage());
            } finally {
                free.release();
            }
        }
        ask();
    }

    private SendResult attempt(ClaimedRow row) {
        try {
            return dispatch.send(row);
        } catch (RuntimeException bug) {
            log.error("Delivery {} failed", row.id(), bug);
            return new SendResult.Failed(String.valueOf(bug.getMessage()));
        }
    }

    void forget() {
        rows.forget(clock.instant());
    }

    @Override
    public void start() {
        claimer = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("outbox").daemon().factory());
        senders = Executors.newVirtualThreadPerTaskExecutor();
        running = true;
        ask();
    }

    @Override
    public void stop() {
        running = false;
        claimer.shutdown();
        senders.shutdown();
        try {
            claimer.awaitTermination(2, TimeUnit.SECONDS);
            senders.awaitTermination(6, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
