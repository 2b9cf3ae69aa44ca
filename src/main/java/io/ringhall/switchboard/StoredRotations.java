package io.ringhall.switchboard;

import io.ringhall.engine.EnginePorts;
import io.ringhall.persistence.DatabaseState;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the turns of rotating stages over a restart (behaviour.md §1). */
@Component
class StoredRotations implements EnginePorts.Rotations {
    private final JdbcTemplate jdbc;
    private final DatabaseState database;
    private final WriteBehind<String, Long> turns = new WriteBehind<>("Turns of rotating stages");

    StoredRotations(JdbcTemplate jdbc, DatabaseState database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    @Override
    public Map<String, Long> load() {
        var loaded = new HashMap<String, Long>();
        if (!database.prepared()) {
            // turns begin anew; the first calls store theirs when the database is back
            return loaded;
        }
        jdbc.query("select stage, next_turn from rotations", row -> {
            loaded.put(row.getString(1), row.getLong(2));
        });
        return loaded;
    }

    @Override
    public void advanced(String key, long next) {
        turns.put(key, next);
    }

    void save() {
        turns.flush(batch -> jdbc.batchUpdate(
                "insert into rotations (stage, next_turn) values (?, ?) on duplicate key update next_turn = values(next_turn)",
                batch.entrySet().stream()
                        .map(turn -> new Object[] {turn.getKey(), turn.getValue()})
                        .toList()));
    }
}
