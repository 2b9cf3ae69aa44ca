package io.ringhall.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.kernel.SaveResult;
import io.ringhall.notifications.outbox.Delivery;
import io.ringhall.plan.DestinationData;
import io.ringhall.plan.notices.DailyReport;
import io.ringhall.plan.notices.GroupNotices;
import io.ringhall.plan.notices.Sending;
import io.ringhall.plan.ringgroup.MemberData;
import io.ringhall.plan.ringgroup.RingGroupData;
import io.ringhall.plan.ringgroup.RingGroupDesk;
import io.ringhall.plan.ringgroup.StageData;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantData;
import io.ringhall.tenancy.WhenFull;
import io.ringhall.testing.SpringHouse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Days of simulated calls, and a clock that the test turns (behaviour.md §3, Daily CDR report). */
class DailyReportsIT extends SpringHouse {
    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Autowired
    private RingGroupDesk groups;

    @Autowired
    private DailyReports reports;

    @Autowired
    private JdbcTemplate jdbc;

    private TenantAccess tenant(String zone) {
        var domain = "report" + SERIAL.incrementAndGet() + ".example.com";
        tenants.createAsSystem(new TenantData(domain, "Reports", zone, false, 0, WhenFull.BUSY));
        return gate.asSystem(domain);
    }

    private void group(TenantAccess tenant, Sending send, Sending emptyDays) {
        var notices = new GroupNotices(null, new DailyReport(send, List.of("boss@example.com"), emptyDays), null, false);
        var group = RingGroupData.of("600", "Sales")
                .withStages(StageData.of(MemberData.external("+15550123")))
                .withFinal(DestinationData.busy())
                .withNotices(notices);
        var result = groups.find(tenant, "600").isPresent()
                ? groups.update(tenant, "600", group, null)
                : groups.create(tenant, group);
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
    }

    private void call(TenantAccess tenant, String at, @Nullable String answeredBy) {
        var started = LocalDateTime.ofInstant(Instant.parse(at), ZoneOffset.UTC);
        jdbc.update(
                """
                insert into calls (id, tenant_id, journal, version, from_number, dialled, ring_group, outcome, answered_by, stage,
                    started_at, answered_at, ended_at, trace) values (?, ?, 'test', 1, '+4930123', '600', '600', ?, ?, 1, ?, ?, ?, '[]')""",
                tenant.domain() + "-" + SERIAL.incrementAndGet(),
                tenant.tenantId(),
                answeredBy == null ? "abandoned" : "answered",
                answeredBy,
                started,
                answeredBy == null ? null : started.plusSeconds(10),
                started.plusSeconds(40));
    }

    /** The clock goes on, now and then by itself twice or with an outage; each time the reports look. */
    private void from(TenantAccess tenant, String from, String to, Duration step) {
        var end = Instant.parse(to);
        for (var now = Instant.parse(from); !now.isAfter(end); now = now.plus(step)) {
            reports.tenant(tenant, now);
            reports.tenant(tenant, now);
        }
    }

    private record Sent(String event, Delivery.Mail mail) {}

    private List<Sent> sent(TenantAccess tenant) {
        var json = JsonMapper.builder().build();
        return jdbc.query(
                "select event_id, payload from outbox where tenant_id = ? and about = 'report' order by id",
                (row, number) -> new Sent(row.getString(1), (Delivery.Mail) json.readValue(row.getString(2), Delivery.class)),
                tenant.tenantId());
    }

    private static List<String> csv(Sent report) {
        return String.valueOf(report.mail().attachments().getFirst().text()).lines().skip(1).toList();
    }

    @Test
    void clocks_going_forward_give_one_report_for_each_day_with_exactly_its_calls() {
        var tenant = tenant("Europe/Berlin");
        group(tenant, Sending.ON, Sending.DEFAULT);
        // Saturday's last and Sunday's first minute; Sunday's last and Monday's first; the hour that is left out lies between
        call(tenant, "2026-03-28T22:59:00Z", null);
        call(tenant, "2026-03-28T23:01:00Z", "102");
        call(tenant, "2026-03-29T00:59:00Z", null);
        call(tenant, "2026-03-29T01:00:00Z", "103");
        call(tenant, "2026-03-29T21:59:00Z", "102");
        call(tenant, "2026-03-29T22:01:00Z", null);
        from(tenant, "2026-03-27T12:00:00Z", "2026-03-31T12:00:00Z", Duration.ofMinutes(97));

        var sent = sent(tenant);
        assertThat(sent).extracting(report -> report.event().replaceAll("report:[0-9]+:", ""))
                .containsExactly("2026-03-28", "2026-03-29", "2026-03-30");
        assertThat(csv(sent.get(0))).hasSize(1);
        assertThat(csv(sent.get(1))).hasSize(4);
        assertThat(csv(sent.get(1)).get(1)).startsWith("2026-03-29 01:59:00 +01:00");
        assertThat(csv(sent.get(1)).get(2)).startsWith("2026-03-29 03:00:00 +02:00");
        assertThat(csv(sent.get(2))).hasSize(1);
    }

    @Test
    void clocks_going_back_give_one_report_for_the_day_with_25_hours() {
        var tenant = tenant("Europe/Berlin");
        group(tenant, Sending.ON, Sending.DEFAULT);
        call(tenant, "2026-10-24T21:59:00Z", null);
        call(tenant, "2026-10-25T00:30:00Z", "102");
        call(tenant, "2026-10-25T01:30:00Z", null);
        call(tenant, "2026-10-25T22:59:00Z", null);
        from(tenant, "2026-10-24T12:00:00Z", "2026-10-27T12:00:00Z", Duration.ofMinutes(83));

        var sent = sent(tenant);
        assertThat(sent).extracting(report -> report.event().replaceAll("report:[0-9]+:", "")).containsExactly("2026-10-24", "2026-10-25");
        assertThat(csv(sent.get(1))).hasSize(3);
        // half past two came twice: one bar for both
        assertThat(sent.get(1).mail().text()).contains("02 h: 1 answered, 1 missed");
    }

    @Test
    void what_was_due_while_the_house_was_down_is_made_up_and_nothing_comes_twice() {
        var tenant = tenant("America/New_York");
        group(tenant, Sending.ON, Sending.DEFAULT);
        reports.tenant(tenant, Instant.parse("2026-01-09T20:00:00Z"));
        call(tenant, "2026-01-09T21:00:00Z", "102");
        call(tenant, "2026-01-10T15:00:00Z", null);
        call(tenant, "2026-01-12T15:00:00Z", null);
        reports.tenant(tenant, Instant.parse("2026-01-14T20:00:00Z"));
        from(tenant, "2026-01-14T20:00:00Z", "2026-01-15T20:00:00Z", Duration.ofHours(3));

        assertThat(sent(tenant)).extracting(report -> report.event().replaceAll("report:[0-9]+:", ""))
                .containsExactly("2026-01-09", "2026-01-10", "2026-01-12");
    }

    @Test
    void a_day_without_a_call_is_told_only_where_that_is_chosen() {
        var quiet = tenant("UTC");
        group(quiet, Sending.ON, Sending.OFF);
        from(quiet, "2026-01-09T06:00:00Z", "2026-01-12T12:00:00Z", Duration.ofHours(2));
        assertThat(sent(quiet)).isEmpty();

        var chosen = tenant("UTC");
        group(chosen, Sending.ON, Sending.ON);
        from(chosen, "2026-01-09T06:00:00Z", "2026-01-12T12:00:00Z", Duration.ofHours(2));
        assertThat(sent(chosen)).hasSize(4).allSatisfy(report -> assertThat(report.mail().text()).contains("Nobody called."));
    }

    @Test
    void what_happens_while_reports_are_off_is_not_reported_later() {
        var tenant = tenant("UTC");
        group(tenant, Sending.ON, Sending.ON);
        reports.tenant(tenant, Instant.parse("2026-01-09T12:00:00Z"));
        group(tenant, Sending.OFF, Sending.ON);
        reports.tenant(tenant, Instant.parse("2026-01-10T12:00:00Z"));
        group(tenant, Sending.ON, Sending.ON);
        from(tenant, "2026-01-20T12:00:00Z", "2026-01-21T12:00:00Z", Duration.ofHours(1));
        assertThat(sent(tenant)).singleElement().satisfies(report -> assertThat(report.event()).endsWith("2026-01-20"));
    }

    @Test
    void a_day_of_many_calls_is_counted_right() {
        var tenant = tenant("Europe/Berlin");
        group(tenant, Sending.ON, Sending.DEFAULT);
        var random = new Random(5);
        int answered = 0;
        for (int i = 0; i < 450; i++) {
            boolean one = random.nextBoolean();
            answered += one ? 1 : 0;
            call(tenant, Instant.parse("2026-03-28T23:00:00Z").plusSeconds(random.nextInt(23 * 3600)).toString(), one ? "102" : null);
        }
        from(tenant, "2026-03-28T12:00:00Z", "2026-03-30T12:00:00Z", Duration.ofHours(3));

        assertThat(sent(tenant)).singleElement().satisfies(report -> {
            assertThat(csv(report)).hasSize(450);
            assertThat(csv(report)).extracting(line -> line.substring(0, 19)).isSorted();
            assertThat(report.mail().html()).contains("and 400 more");
        });
        assertThat(sent(tenant).getFirst().mail().text()).contains("Calls: 450", "Answered: " + answered, "Missed: " + (450 - answered));
    }
}
