package io.ringhall.switchboard;

import io.ringhall.engine.EnginePorts;
import io.ringhall.engine.flag.FlagMemory;
import io.ringhall.engine.flag.FlagMemory.Forced;
import java.sql.Date;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps what people did to service flags over a restart (behaviour.md §4). */
@Component
class StoredFlags implements EnginePorts.Flags {
    private final JdbcTemplate jdbc;
    private final WriteBehind<String, FlagMemory> memories = new WriteBehind<>("Service flags");

    StoredFlags(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, FlagMemory> load() {
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
        memories.put(flagId, memory);
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
