package io.ringhall.switchboard;

import io.ringhall.engine.EnginePorts;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps who is logged in to which queue over a restart (behaviour.md §5). */
@Component
class StoredAgents implements EnginePorts.Agents {
    private record Key(String domain, String queue, String extension) {}

    private final JdbcTemplate jdbc;
    private final WriteBehind<Key, Boolean> logins = new WriteBehind<>("Log-ins of agents");

    StoredAgents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<EnginePorts.AgentLogin> load() {
        return jdbc.query(
                "select domain, queue, extension, logged_in from agent_logins",
                (row, n) -> new EnginePorts.AgentLogin(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)));
    }

    @Override
    public void changed(EnginePorts.AgentLogin login) {
        logins.put(new Key(login.domain(), login.queue(), login.extension()), login.in());
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
