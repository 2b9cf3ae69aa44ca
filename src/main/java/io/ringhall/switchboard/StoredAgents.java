package io.ringhall.switchboard;

import io.ringhall.engine.EnginePorts;
import io.ringhall.persistence.DataFolder;
import io.ringhall.persistence.DatabaseState;
import io.ringhall.persistence.SecretVault;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps who is logged in to which queue over a restart (behaviour.md §5). */
@Component
class StoredAgents implements EnginePorts.Agents {
    private record Key(String domain, String queue, String extension) {}

    record Kept(List<EnginePorts.AgentLogin> logins) {}

    private final JdbcTemplate jdbc;
    private final DatabaseState database;
    private final Map<Key, EnginePorts.AgentLogin> known = new ConcurrentHashMap<>();
    private final KeptChoices<Kept> kept;
    private final WriteBehind<Key, Boolean> logins = new WriteBehind<>("Log-ins of agents");

    StoredAgents(JdbcTemplate jdbc, DatabaseState database, DataFolder data, SecretVault vault) {
        this.jdbc = jdbc;
        this.database = database;
        this.kept = new KeptChoices<>(
                data, vault, "agents", Kept.class, EnginePorts.AgentLogin.class, () -> new Kept(List.copyOf(known.values())));
    }

    @Override
    public List<EnginePorts.AgentLogin> load() {
        var loaded = database.prepared() ? stored() : kept.load().map(Kept::logins).orElse(List.of());
        loaded.forEach(login -> known.put(key(login), login));
        kept.changed();
        return loaded;
    }

    private List<EnginePorts.AgentLogin> stored() {
        return jdbc.query(
                "select domain, queue, extension, logged_in from agent_logins",
                (row, n) -> new EnginePorts.AgentLogin(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)));
    }

    @Override
    public void changed(EnginePorts.AgentLogin login) {
        known.put(key(login), login);
        kept.changed();
        logins.put(key(login), login.in());
    }

    private static Key key(EnginePorts.AgentLogin login) {
        return new Key(login.domain(), login.queue(), login.extension());
    }

    /** On disk, for a start without the database. */
    void keep() {
        kept.save();
    }

    void save() {
        logins.flush(batch -> jdbc.batchUpdate(
                "insert into agent_logins (domain, queue, extension, logged_in) values (?, ?, ?, ?)"
                        + " on duplicate key update logged_in = values(logged_in)",
                batch.entrySet().stream()
                        .map(each -> new Object[] {
                            each.getKey().domain(), each.getKey().queue(), each.getKey().extension(), each.getValue()
                        })
                        .toList()));
    }
}
