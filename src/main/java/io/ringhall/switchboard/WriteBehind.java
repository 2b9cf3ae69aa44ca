package io.ringhall.switchboard;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/**
 * What event loops want stored: they only note the latest value of each key, a thread of ours stores them in batches. While
 * the database is away they wait here, one entry for each key.
 */
final class WriteBehind<K, V> {
    private static final Logger log = LoggerFactory.getLogger(WriteBehind.class);

    private final String what;
    private Map<K, V> pending = new HashMap<>();
    private boolean failing;

    /** @param what is stored, for the log: "Registrations" */
    WriteBehind(String what) {
        this.what = what;
    }

    synchronized void put(K key, V value) {
        pending.put(key, value);
    }

    /** One thread at a time. @param store all or nothing */
    void flush(Consumer<Map<K, V>> store) {
        var batch = take();
        if (batch.isEmpty()) {
            return;
        }
        try {
            store(batch, store);
            if (failing) {
                log.info("{} are stored again", what);
                failing = false;
            }
        } catch (DataAccessException | TransactionException failure) {
            putBack(batch);
            if (!failing) {
                log.warn("{} wait for the database: {}", what, failure.getMessage());
                failing = true;
            }
        }
    }

    /** One entry the database can never take must not hold up the others. */
    private void store(Map<K, V> batch, Consumer<Map<K, V>> store) {
        try {
            store.accept(batch);
        } catch (DataIntegrityViolationException refused) {
            if (batch.size() == 1) {
                log.warn("{}: {} cannot be stored: {}", what, batch.keySet(), refused.getMessage());
            } else {
                batch.forEach((key, value) -> store(Map.of(key, value), store));
            }
        }
    }

    private synchronized Map<K, V> take() {
        var batch = pending;
        pending = new HashMap<>();
        return batch;
    }

    /** What changed again in the meantime stays as it is. */
    private synchronized void putBack(Map<K, V> batch) {
        batch.forEach(pending::putIfAbsent);
    }
}
