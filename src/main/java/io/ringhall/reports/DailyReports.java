package io.ringhall.reports;

import io.ringhall.calls.CallData;
import io.ringhall.calls.CallFilter;
import io.ringhall.calls.CallHistory;
import io.ringhall.notifications.outbox.Outbox;
import io.ringhall.notifications.outbox.OutboxEntry;
import io.ringhall.persistence.PlainTransactions;
import io.ringhall.plan.PlanReader;
import io.ringhall.plan.PlannedGroup;
import io.ringhall.plan.TenantPlan;
import io.ringhall.plan.notices.NoticesDesk;
import io.ringhall.plan.notices.TenantNoticesData;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantGate;
import io.ringhall.tenancy.TenantRefused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the reports that are due, any number of times: a report and the note that its day is done are one transaction, so a day is
 * neither told twice nor left out.
 */
@Component
class DailyReports {
    private static final Logger log = LoggerFactory.getLogger(DailyReports.class);

    private final TenantGate tenants;
    private final PlanReader plans;
    private final NoticesDesk notices;
    private final CallHistory history;
    private final ReportCursors cursors;
    private final ReportMails mails;
    private final Outbox outbox;
    private final PlainTransactions transactions;

    DailyReports(
            TenantGate tenants,
            PlanReader plans,
            NoticesDesk notices,
            CallHistory history,
            ReportCursors cursors,
            ReportMails mails,
            Outbox outbox,
            PlainTransactions transactions) {
        this.tenants = tenants;
        this.plans = plans;
        this.notices = notices;
        this.history = history;
        this.cursors = cursors;
        this.mails = mails;
        this.outbox = outbox;
        this.transactions = transactions;
    }

    void round(Instant now) {
        for (var domain : tenants.allDomains()) {
            try {
                tenant(tenants.asSystem(domain), now);
            } catch (TenantRefused gone) {
                // deleted in between
            } catch (RuntimeException failure) {
                // the next round tries again; others have theirs meanwhile
                log.warn("Daily reports of {} wait", domain, failure);
            }
        }
    }

    void tenant(TenantAccess access, Instant now) {
        var settings = notices.get(access);
        var plan = plans.read(access);
        var days = new ReportDays(ZoneId.of(plan.tenant().timeZone()), LocalTime.parse(settings.reportAt()));
        for (var group : plan.ringGroups()) {
            group(access, plan, group, settings, days, now);
        }
    }

    private void group(
            TenantAccess access, TenantPlan plan, PlannedGroup group, TenantNoticesData settings, ReportDays days, Instant now) {
        long id = group.id().value();
        var last = cursors.last(access.tenantId(), id).orElse(null);
        if (settings.reportRecipients(group.data().notices()).isEmpty()) {
            if (last != null) {
                cursors.end(access.tenantId(), id);
            }
            return;
        }
        if (last == null) {
            cursors.begin(access.tenantId(), id, days.latest(now));
            return;
        }
        var from = last;
        for (var day : days.due(last, now)) {
            day(access, plan, group, settings, days, from, day);
            from = day;
        }
    }

    private void day(
            TenantAccess access,
            TenantPlan plan,
            PlannedGroup group,
            TenantNoticesData settings,
            ReportDays days,
            LocalDate from,
            LocalDate day) {
        var calls = new DayCalls(calls(access, group.data().number(), days.begins(day), days.ends(day)));
        List<OutboxEntry> entries = calls.calls().isEmpty() && !settings.reportsEmptyDays(group.data().notices())
                ? List.of()
                : mails.entries(access, plan, group, settings, day, calls);
        transactions.run(() -> {
            if (cursors.advance(access.tenantId(), group.id().value(), from, day)) {
                outbox.put(entries);
            }
        });
    }

    private List<CallData> calls(TenantAccess access, String group, Instant since, Instant until) {
        var all = new ArrayList<CallData>();
        @Nullable String cursor = null;
        do {
            var page = history.page(access, CallFilter.ALL.withGroup(group).between(since, until), cursor, CallHistory.MAX_LIMIT);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all.reversed();
    }
}
