package io.ringhall.switchboard;

import io.ringhall.engine.report.Block;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Who is locked out of the engine. Of the whole platform, so for platform administrators only; callers check that. */
@Service
public class Protection {
    private static final Logger log = LoggerFactory.getLogger(Protection.class);

    private final EngineRoom engine;
    private final JdbcTemplate jdbc;

    Protection(EngineRoom engine, JdbcTemplate jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
    }

    /** The latest first. */
    public List<Blocked> blocks() {
        return engine.blocks().stream().map(Protection::blocked).toList();
    }

    /**
     * Lets it in again, and writes down who did so.
     *
     * @param by the user who asked for it
     * @return false when nothing by this id is locked
     */
    public boolean release(String id, String by) {
        var block = engine.blocks().stream().filter(each -> each.id().equals(id)).findFirst();
        if (block.isEmpty() || !engine.release(id)) {
            return false;
        }
        log.info("{} released {}", by, id);
        try {
            jdbc.update(
                    "insert into block_releases (released_at, released_by, block, why) values (?, ?, ?, ?)",
                    LocalDateTime.now(ZoneOffset.UTC),
                    by,
                    id,
                    word(block.get().why()));
        } catch (DataAccessException away) {
            // the lock is gone already; the log line above remains
            log.error("The release of {} by {} could not be written down", id, by, away);
        }
        return true;
    }

    public ProtectionFigures figures() {
        var now = engine.guardFigures();
        return new ProtectionFigures(
                now.locked(),
                now.rate(),
                now.scanner(),
                now.stranger(),
                now.wrongPasswords(),
                now.shedCalls(),
                now.shedRegistrations(),
                now.shedding(),
                now.delayMillis());
    }

    private static Blocked blocked(Block block) {
        return new Blocked(
                block.id(),
                word(block.kind()),
                block.subject(),
                block.domain(),
                word(block.why()),
                Instant.ofEpochMilli(block.since()),
                Instant.ofEpochMilli(block.until()),
                block.times());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
