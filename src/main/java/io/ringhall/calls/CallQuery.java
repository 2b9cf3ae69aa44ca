package io.ringhall.calls;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a page of calls, and the values for its question marks. */
final class CallQuery {
    private final StringBuilder where = new StringBuilder("tenant_id = ?");
    private final List<Object> values = new ArrayList<>();

    CallQuery(long tenantId, CallFilter filter, @Nullable CallCursor after) {
        values.add(tenantId);
        if (filter.group() != null) {
            and("ring_group = ?", filter.group());
        }
        if (filter.account() != null) {
            and("crm_account = ?", filter.account());
        }
        if (filter.outcome() != null) {
            and("outcome = ?", filter.outcome().word());
        }
        if (filter.since() != null) {
            and("started_at >= ?", Column.time(filter.since()));
        }
        if (filter.until() != null) {
            and("started_at < ?", Column.time(filter.until()));
        }
        if (filter.number() != null) {
            var prefix = filter.number().replaceAll("([%_\\\\])", "\\\\$1") + "%";
            and("(from_number like ? or dialled like ? or answered_by like ?)", prefix, prefix, prefix);
        }
        if (after != null) {
            var at = Column.time(after.startedAt());
            and("(started_at < ? or (started_at = ? and id < ?))", at, at, after.id());
        }
    }

    private void and(String condition, Object... with) {
        where.append(" and ").append(condition);
        values.addAll(List.of(with));
    }

    String where() {
        return where.toString();
    }

    Object[] values() {
        return values.toArray();
    }
}
