package io.ringhall.calls;

import io.ringhall.engine.report.CallRecord;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The thread between journal and database. While the database is away the journal grows and this asks again, first soon, then
 * every few seconds; nothing of it is felt on the call path.
 */
@Component
class CallWriter implements SmartLifecycle, Runnable {
    private static final Logger log = LoggerFactory.getLogger(CallWriter.class);
    /** Before the engine starts, and still there when it has stopped. */
    private static final int PHASE = 900;

    private static final int BATCH = 500;
    private static final long REST_MILLIS = 100;
    private static final long TEND_MILLIS = 500;
    private static final long LONGEST_REST_MILLIS = 5_000;

    private final CallJournal journal;
    private final CallStore store;
    private final long bornAt;
    private volatile boolean running;
    private boolean interruptedClosed;
    private long tendedAt;
    private long rest = REST_MILLIS;
    private @Nullable Thread thread;

    @Autowired
    CallWriter(CallJournal journal, CallStore store) {
        this(journal, store, System.currentTimeMillis());
    }

    /** @param bornAt calls that began before it are not of this process */
    CallWriter(CallJournal journal, CallStore store, long bornAt) {
        this.journal = journal;
        this.store = store;
        this.bornAt = bornAt;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("call-writer").daemon().start(this);
    }

    @Override
    public void run() {
        while (running) {
            tend();
            if (!round()) {
                LockSupport.parkNanos(rest * 1_000_000);
            }
        }
        // the engine has stopped by now: what it wrote last goes out, if the database is there
        while (round()) {
            tend();
        }
    }

    private void tend() {
        long now = System.currentTimeMillis();
        if (Math.abs(now - tendedAt) >= TEND_MILLIS) {
            tendedAt = now;
            journal.tend(now);
        }
    }

    /** One batch. @return whether more may be waiting */
    boolean round() {
        try {
            var batch = journal.read(BATCH);
            if (!batch.isEmpty()) {
                store(batch);
            } else if (!interruptedClosed) {
                closeInterrupted();
            }
            journal.done();
            if (rest > REST_MILLIS) {
                log.info("Call records are stored again");
            }
            rest = REST_MILLIS;
            return batch.size() == BATCH;
        } catch (DataAccessException | TransactionException failure) {
            journal.again();
            if (rest == REST_MILLIS) {
                log.warn("Call records wait in the journal for the database: {}", failure.getMessage());
            }
            rest = Math.min(rest * 2, LONGEST_REST_MILLIS);
            return false;
        } catch (RuntimeException bug) {
            journal.again();
            log.error("Call records could not be stored; trying again", bug);
            rest = LONGEST_REST_MILLIS;
            return false;
        }
    }

    private void store(List<CallRecord> batch) {
        try {
            store.write(batch, journal.identity());
        } catch (DataIntegrityViolationException refused) {
            batch.forEach(this::storeAlone);
        }
    }

    private void storeAlone(CallRecord record) {
        try {
            store.write(List.of(record), journal.identity());
        } catch (DataIntegrityViolationException refused) {
            journal.setAside(record, refused);
        }
    }

    private void closeInterrupted() {
        int closed = store.interrupted(journal.identity(), bornAt, journal.lastAlive());
        interruptedClosed = true;
        if (closed > 0) {
            log.info("{} calls were interrupted when the process before this one ended", closed);
        }
    }

    @Override
    public void stop() {
        running = false;
        var writing = thread;
        if (writing != null) {
            LockSupport.unpark(writing);
            try {
                writing.join(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
