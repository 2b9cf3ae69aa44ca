package io.ringhall.calls;

import io.ringhall.engine.report.CallRecord;
import io.ringhall.engine.report.LegRecord;
import io.ringhall.persistence.PlainTransactions;
import io.ringhall.switchboard.GroupAccounts;
import io.ringhall.tenancy.TenantGate;
import io.ringhall.tenancy.TenantRefused;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Brings batches of call records into the database. The same record again changes nothing. */
@Component
class CallStore {
    private final JdbcTemplate jdbc;
    private final PlainTransactions transactions;
    private final TenantGate tenants;
    private final TraceJson traces;
    private final GroupAccounts accounts;

    CallStore(JdbcTemplate jdbc, PlainTransactions transactions, TenantGate tenants, TraceJson traces, GroupAccounts accounts) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.tenants = tenants;
        this.traces = traces;
        this.accounts = accounts;
    }

    /** All in one transaction. Calls of tenants that are gone are dropped with them. */
    void write(List<CallRecord> records, String journal) {
        var latest = latest(records);
        var tenantIds = tenantIds(latest);
        transactions.run(() -> {
            var finished = finished(latest);
            var ending = latest.stream().filter(call -> call.endedAt() != 0 && !finished.contains(call.id())).toList();
            var calls = latest.stream()
                    .filter(call -> tenantIds.containsKey(call.domain()))
                    .filter(call -> call.endedAt() != 0 || !finished.contains(call.id()))
                    .toList();
            calls(calls, tenantIds, journal);
            legs(calls);
            toTell(ending.stream().filter(call -> tenantIds.containsKey(call.domain())).toList());
        });
    }

    /** One record for each call; of two, the later, but never an unfinished one after a finished. */
    private static Collection<CallRecord> latest(List<CallRecord> records) {
        var latest = new LinkedHashMap<String, CallRecord>();
        for (var record : records) {
            latest.merge(record.id(), record, (old, more) -> old.endedAt() != 0 && more.endedAt() == 0 ? old : more);
        }
        return latest.values();
    }

    private Map<String, Long> tenantIds(Collection<CallRecord> calls) {
        var ids = new HashMap<String, Long>();
        for (var domain : calls.stream().map(CallRecord::domain).distinct().toList()) {
            try {
                ids.put(domain, tenants.asSystem(domain).tenantId());
            } catch (TenantRefused gone) {
                // left out
            }
        }
        return ids;
    }

    private Set<String> finished(Collection<CallRecord> calls) {
        var ids = calls.stream().map(CallRecord::id).toList();
        if (ids.isEmpty()) {
            return Set.of();
        }
        var marks = ids.stream().map(id -> "?").collect(Collectors.joining(","));
        return Set.copyOf(jdbc.queryForList(
                "select id from calls where ended_at is not null and id in (" + marks + ") for update",
                String.class,
                ids.toArray()));
    }

    private void calls(List<CallRecord> calls, Map<String, Long> tenantIds, String journal) {
        var rows = new ArrayList<Object[]>();
        for (var call : calls) {
            rows.add(new @Nullable Object[] {
                call.id(),
                tenantIds.get(call.domain()),
                journal,
                call.configVersion(),
                Column.text(call.from(), 100),
                Column.text(call.fromName(), 200),
                Column.text(call.dialled(), 100),
                Column.text(call.group(), 20),
                CallOutcome.of(call.outcome()).word(),
                Column.text(call.answeredBy(), 100),
                call.stage(),
                Column.time(call.startedAt()),
                Column.time(call.answeredAt()),
                Column.time(call.endedAt()),
                Column.text(call.endedWith(), 100),
                Column.text(accounts.crmAccount(call.domain(), call.group()).orElse(null), 64),
                traces.write(call.trace())
            });
        }
        jdbc.batchUpdate(
                """
                insert into calls (id, tenant_id, journal, version, from_number, from_name, dialled, ring_group, outcome,
                    answered_by, stage, started_at, answered_at, ended_at, ended_with, crm_account, trace)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update version = values(version), ring_group = values(ring_group),
                    outcome = values(outcome), answered_by = values(answered_by), stage = values(stage),
                    answered_at = values(answered_at), ended_at = values(ended_at), ended_with = values(ended_with),
                    crm_account = coalesce(values(crm_account), crm_account),
                    trace = values(trace)""",
                rows);
    }

    private void legs(List<CallRecord> calls) {
        var rows = new ArrayList<Object[]>();
        for (var call : calls) {
            for (int i = 0; i < call.legs().size(); i++) {
                rows.add(leg(call.id(), i, call.legs().get(i)));
            }
        }
        jdbc.batchUpdate(
                """
                insert into call_legs (call_id, ordinal, member, contact, stage, invited_at, ringing_at, answered_at,
                    ended_at, result, status, sip_call_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update ringing_at = values(ringing_at), answered_at = values(answered_at),
                    ended_at = values(ended_at), result = values(result), status = values(status)""",
                rows);
    }

    /** Others are told of a call when it ends for the first time. */
    private void toTell(List<CallRecord> ended) {
        jdbc.batchUpdate(
                "insert ignore into finished_calls (call_id) values (?)",
                ended.stream().map(call -> new Object[] {call.id()}).toList());
    }

    private static @Nullable Object[] leg(String callId, int ordinal, LegRecord leg) {
        return new @Nullable Object[] {
            callId,
            ordinal,
            Column.text(leg.member(), 100),
            Column.text(leg.contact(), 500),
            leg.stage(),
            Column.time(leg.invitedAt()),
            Column.time(leg.ringingAt()),
            Column.time(leg.answeredAt()),
            Column.time(leg.endedAt()),
            Column.text(leg.result(), 20),
            leg.status(),
            Column.text(leg.sipCallId(), 255)
        };
    }

    /** Calls that were up when the process before this one died, which no record will ever end. */
    int interrupted(String journal, long startedBefore, long lastAlive) {
        LocalDateTime died = Column.time(Math.max(lastAlive, 1));
        jdbc.update(
                """
                insert ignore into finished_calls (call_id)
                select id from calls where journal = ? and ended_at is null and started_at < ?""",
                journal,
                Column.time(startedBefore));
        return jdbc.update(
                """
                update calls set ended_at = greatest(coalesce(answered_at, started_at), ?), ended_with = 'interrupted'
                where journal = ? and ended_at is null and started_at < ?""",
                died,
                journal,
                Column.time(startedBefore));
    }
}
