package io.ringhall.switchboard;

import io.ringhall.engine.EnginePorts;
import io.ringhall.engine.report.RegisteredContact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps registrations over a restart. The event loops only note an extension's new bindings; {@link #save} writes the latest
 * of each in one transaction. While the database is away they wait here, one entry for each extension.
 */
@Component
class StoredBindings implements EnginePorts.Bindings {
    private static final Logger log = LoggerFactory.getLogger(StoredBindings.class);
    private static final int MAX_USER_AGENT = 250;

    private record Address(String domain, String extension) {}

    private final JdbcTemplate jdbc;
    private final TransactionOperations transactions;
    private Map<Address, List<RegisteredContact>> pending = new HashMap<>();
    private boolean failing;

    StoredBindings(JdbcTemplate jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public List<RegisteredContact> load() {
        return jdbc.query(
                """
                select domain, extension, contact, source, transport, user_agent, call_id, cseq, registered_at, expires_at
                from registrations where expires_at > ? order by id""",
                (row, number) -> new RegisteredContact(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10)),
                System.currentTimeMillis());
    }

    @Override
    public synchronized void changed(String domain, String extension, List<RegisteredContact> bindings) {
        pending.put(new Address(domain, extension), List.copyOf(bindings));
    }

    /** Writes what changed. One thread only. */
    void save() {
        var batch = take();
        if (batch.isEmpty()) {
            return;
        }
        try {
            transactions.executeWithoutResult(status -> store(batch));
            if (failing) {
                log.info("Registrations are stored again");
                failing = false;
            }
        } catch (DataAccessException | TransactionException failure) {
            putBack(batch);
            if (!failing) {
                log.warn("Registrations wait for the database: {}", failure.getMessage());
                failing = true;
            }
        }
    }

    private synchronized Map<Address, List<RegisteredContact>> take() {
        var batch = pending;
        pending = new HashMap<>();
        return batch;
    }

    private synchronized void putBack(Map<Address, List<RegisteredContact>> batch) {
        batch.forEach(pending::putIfAbsent);
    }

    private void store(Map<Address, List<RegisteredContact>> batch) {
        jdbc.batchUpdate(
                "delete from registrations where domain = ? and extension = ?",
                batch.keySet().stream()
                        .map(address -> new Object[] {address.domain(), address.extension()})
                        .toList());
        jdbc.batchUpdate(
                """
                insert into registrations (domain, extension, contact, source, transport, user_agent, call_id, cseq,
                    registered_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                batch.values().stream().flatMap(List::stream).map(StoredBindings::row).toList());
    }

    private static Object[] row(RegisteredContact contact) {
        var agent = contact.userAgent();
        return new Object[] {
            contact.domain(),
            contact.extension(),
            contact.contact(),
            contact.source(),
            contact.transport(),
            agent != null && agent.length() > MAX_USER_AGENT ? agent.substring(0, MAX_USER_AGENT) : agent,
            contact.callId(),
            contact.cseq(),
            contact.registeredAt(),
            contact.expiresAt()
        };
    }

    /** A deleted tenant's phones are nobody's. */
    void forget(String domain) {
        jdbc.update("delete from registrations where domain = ?", domain);
    }
}
