package io.ringhall.switchboard;

import io.ringhall.engine.EnginePorts;
import io.ringhall.engine.flag.FlagMemory;
import io.ringhall.engine.flag.FlagMemory.Forced;
import io.ringhall.persistence.DataFolder;
import io.ringhall.persistence.DatabaseState;
import io.ringhall.persistence.SecretVault;
import java.sql.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps what people did to service flags over a restart (behaviour.md §4). */
@Component
class StoredFlags implements EnginePorts.Flags {
    record Kept(Map<String, FlagMemory> memories) {}

    private final JdbcTemplate jdbc;
    private final DatabaseState database;
    private final Map<String, FlagMemory> known = new ConcurrentHashMap<>();
    private final KeptChoices<Kept> kept;
    private final WriteBehind<String, FlagMemory> memories = new WriteBehind<>("Service flags");

    StoredFlags(JdbcTemplate jdbc, DatabaseState database, DataFolder data, SecretVault vault) {
        this.jdbc = jdbc;
        this.database = database;
        this.kept = new KeptChoices<>(data, vault, "flags", Kept.class, FlagMemory.class, () -> new Kept(Map.copyOf(known)));
    }

    @Override
    public Map<String, FlagMemory> load() {
        known.putAll(database.prepared() ? stored() : kept.load().map(Kept::memories).orElse(Map.of()));
        kept.changed();
        return Map.copyOf(known);
    }

    private Map<String, FlagMemory> stored() {
        var loaded = new HashMap<String, FlagMemory>();
        jdbc.query("select flag_id, forced, forced_until, forced_at, forced_by, holiday from flag_memories", row -> {
            boolean set = row.getBoolean(2);
            var forced = row.wasNull() ? null : new Forced(set, row.getLong(3), row.getLong(4), row.getString(5));
            var holiday = row.getDate(6);
            loaded.put(row.getString(1), new FlagMemory(forced, holiday == null ? null : holiday.toLocalDate()));
        });
        return loaded;
    }

    @Override
    public void changed(String flagId, FlagMemory memory) {
        known.put(flagId, memory);
        kept.changed();
        memories.put(flagId, memory);
    }

    /** On disk, for a start without the database. */
    void keep() {
        kept.save();
    }

    void save() {
        memories.flush(batch -> jdbc.batchUpdate(
                """
                insert into flag_memories (flag_id, forced, forced_until, forced_at, forced_by, holiday) values (?, ?, ?, ?, ?, ?)
                on duplicate key update forced = values(forced), forced_until = values(forced_until), forced_at = values(forced_at),
                    forced_by = values(forced_by), holiday = values(holiday)""",
                batch.entrySet().stream().map(each -> row(each.getKey(), each.getValue())).toList()));
    }

    private static @Nullable Object[] row(String id, FlagMemory memory) {
        var forced = memory.forced();
        return new @Nullable Object[] {
            Long.valueOf(id),
            forced == null ? null : forced.set(),
            forced == null ? 0L : forced.until(),
            forced == null ? 0L : forced.at(),
            forced == null ? "" : forced.by(),
            memory.holiday() == null ? null : Date.valueOf(memory.holiday())
        };
    }
}
