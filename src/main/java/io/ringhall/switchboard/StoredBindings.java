package io.ringhall.switchboard;

import io.ringhall.engine.EnginePorts;
import io.ringhall.engine.report.RegisteredContact;
import io.ringhall.persistence.DatabaseState;
import io.ringhall.persistence.PlainTransactions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps registrations over a restart: an extension's phones are replaced as a whole. */
@Component
class StoredBindings implements EnginePorts.Bindings {
    private static final int MAX_USER_AGENT = 250;

    private record Address(String domain, String extension) {}

    private final LiveBoard board;
    private final JdbcTemplate jdbc;
    private final PlainTransactions transactions;
    private final KeptRegistrations kept;
    private final DatabaseState database;
    private final WriteBehind<Address, List<RegisteredContact>> pending = new WriteBehind<>("Registrations");

    StoredBindings(
            JdbcTemplate jdbc, PlainTransactions transactions, LiveBoard board, KeptRegistrations kept, DatabaseState database) {
        this.board = board;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.kept = kept;
        this.database = database;
    }

    @Override
    public List<RegisteredContact> load() {
        var contacts = database.prepared() ? stored() : kept.load();
        kept.begin(contacts);
        // the engine tells changes only: what it begins with is put on the board here, before any change can come
        contacts.stream()
                .collect(Collectors.groupingBy(
                        contact -> new Address(contact.domain(), contact.extension()), Collectors.counting()))
                .forEach((address, count) ->
                        board.registrations(address.domain(), address.extension(), count.intValue()));
        return contacts;
    }

    private List<RegisteredContact> stored() {
        return jdbc.query(
                """
                select domain, extension, contact, source, transport, user_agent, call_id, cseq, registered_at, expires_at,
                    instance, reg_id, path
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
                        row.getLong(10),
                        row.getString(11),
                        row.getInt(12),
                        path(row.getString(13))),
                System.currentTimeMillis());
    }

    /** One Path value a line: no header has a line break. */
    private static List<String> path(@Nullable String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text.split("\n"));
    }

    @Override
    public void changed(String domain, String extension, List<RegisteredContact> bindings) {
        var now = List.copyOf(bindings);
        pending.put(new Address(domain, extension), now);
        kept.changed(domain, extension, now);
    }

    void save() {
        pending.flush(batch -> transactions.run(() -> store(batch)));
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
                    registered_at, expires_at, instance, reg_id, path) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
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
            contact.expiresAt(),
            contact.instance(),
            contact.regId(),
            contact.path().isEmpty() ? null : String.join("\n", contact.path())
        };
    }

    /** A deleted tenant's phones are nobody's. */
    void forget(String domain) {
        kept.forget(domain);
        jdbc.update("delete from registrations where domain = ?", domain);
    }
}
