package io.ringhall.reports;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How far each group's reports are. */
@Component
class ReportCursors {
    private final JdbcTemplate jdbc;

    ReportCursors(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LocalDate> last(long tenantId, long groupId) {
        return jdbc
                .queryForList(
                        "select last_day from report_cursors where tenant_id = ? and group_id = ?", LocalDate.class, tenantId, groupId)
                .stream()
                .findFirst();
    }

    /** Reports were just switched on: the first is about the day that is not due yet. */
    void begin(long tenantId, long groupId, LocalDate last) {
        jdbc.update("insert ignore into report_cursors (tenant_id, group_id, last_day) values (?, ?, ?)", tenantId, groupId, last);
    }

    /** Within the transaction that puts the report into the outbox. @return false when another node was first */
    boolean advance(long tenantId, long groupId, LocalDate from, LocalDate to) {
        return jdbc.update(
                        "update report_cursors set last_day = ? where tenant_id = ? and group_id = ? and last_day = ?",
                        to, tenantId, groupId, from)
                > 0;
    }

    /** Reports are off: what happens until they are on again is not reported later. */
    void end(long tenantId, long groupId) {
        jdbc.update("delete from report_cursors where tenant_id = ? and group_id = ?", tenantId, groupId);
    }
}
