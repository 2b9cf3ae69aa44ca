package io.ringhall.calls;

import io.ringhall.tenancy.TenantGate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * Calls of which others are still to be told. A call comes here in the transaction that stores its end, and leaves in the one that
 * stores what is told: so it is told once, whatever dies in between.
 */
@Service
public class FinishedCalls {
    private final JdbcTemplate jdbc;
    private final CallHistory history;
    private final TenantGate tenants;

    FinishedCalls(JdbcTemplate jdbc, CallHistory history, TenantGate tenants) {
        this.jdbc = jdbc;
        this.history = history;
        this.tenants = tenants;
    }

    /** Some that wait, oldest first; another node may be at them, too. */
    public List<FinishedCall> waiting(int max) {
        var found = new ArrayList<FinishedCall>();
        jdbc.query(
                """
                select f.call_id, t.domain from finished_calls f join calls c on c.id = f.call_id join tenants t on t.id = c.tenant_id
                order by c.ended_at limit ?""",
                (row, number) -> new String[] {row.getString(1), row.getString(2)},
                max)
                .forEach(row -> history.find(tenants.asSystem(row[1]), row[0])
                        .ifPresent(details -> found.add(new FinishedCall(row[1], details))));
        return found;
    }

    /** Within the transaction that stores what is told. @return false when it was told already */
    public boolean told(String callId) {
        return jdbc.update("delete from finished_calls where call_id = ?", callId) > 0;
    }
}
