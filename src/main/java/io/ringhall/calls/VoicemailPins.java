package io.ringhall.calls;

import io.ringhall.engine.report.PinCheck;
import io.ringhall.tenancy.TenantAccess;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** PINs of mailboxes for listening by phone: kept as hashes; five wrong ones lock the mailbox for a quarter of an hour. */
@Service
public class VoicemailPins {
    private static final int MOST_WRONG = 5;
    private static final Duration LOCKED = Duration.ofMinutes(15);

    private final JdbcTemplate jdbc;
    private final PasswordEncoder hashing;

    private record Kept(String hash, int wrong, @Nullable Instant lockedUntil) {}

    VoicemailPins(JdbcTemplate jdbc, PasswordEncoder hashing) {
        this.jdbc = jdbc;
        this.hashing = hashing;
    }

    /** Whether it is 4 to 10 digits. */
    public static boolean isPin(String text) {
        return text.matches("\\d{4,10}");
    }

    /** Sets or replaces it; an earlier lock is over. @throws IllegalArgumentException when it is no PIN */
    public void set(TenantAccess access, String mailbox, String pin) {
        if (!isPin(pin)) {
            throw new IllegalArgumentException("a PIN has 4 to 10 digits");
        }
        jdbc.update(
                """
                insert into mailbox_pins (tenant_id, mailbox, hash, wrong, locked_until) values (?, ?, ?, 0, null)
                on duplicate key update hash = values(hash), wrong = 0, locked_until = null""",
                access.forWriting().tenantId(), mailbox, hashing.encode(pin));
    }

    public void remove(TenantAccess access, String mailbox) {
        jdbc.update("delete from mailbox_pins where tenant_id = ? and mailbox = ?", access.forWriting().tenantId(), mailbox);
    }

    public boolean isSet(TenantAccess access, String mailbox) {
        return kept(access.tenantId(), mailbox) != null;
    }

    /** Takes tens of milliseconds. @param subscriber the mailbox opens for this caller without a PIN, if it has none @param pin empty = not asked yet */
    PinCheck check(long tenant, String mailbox, boolean subscriber, String pin) {
        var kept = kept(tenant, mailbox);
        if (kept == null) {
            return subscriber ? PinCheck.OK : PinCheck.LOCKED;
        }
        if (kept.lockedUntil() != null && kept.lockedUntil().isAfter(Instant.now())) {
            return PinCheck.LOCKED;
        }
        if (pin.isEmpty()) {
            return PinCheck.ASK;
        }
        if (hashing.matches(pin, kept.hash())) {
            jdbc.update("update mailbox_pins set wrong = 0, locked_until = null where tenant_id = ? and mailbox = ?", tenant, mailbox);
            return PinCheck.OK;
        }
        boolean locks = kept.wrong() + 1 >= MOST_WRONG;
        jdbc.update(
                "update mailbox_pins set wrong = ?, locked_until = ? where tenant_id = ? and mailbox = ?",
                locks ? 0 : kept.wrong() + 1, locks ? Column.time(Instant.now().plus(LOCKED)) : null, tenant, mailbox);
        return locks ? PinCheck.LOCKED : PinCheck.WRONG;
    }

    private @Nullable Kept kept(long tenant, String mailbox) {
        try {
            return jdbc.queryForObject(
                    "select hash, wrong, locked_until from mailbox_pins where tenant_id = ? and mailbox = ?",
                    (row, n) -> new Kept(row.getString(1), row.getInt(2), Column.instant(row.getObject(3, LocalDateTime.class))),
                    tenant, mailbox);
        } catch (EmptyResultDataAccessException none) {
            return null;
        }
    }
}
