package io.ringhall.plan.notices;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's notices, as forms and REST edit them: what groups do that say nothing else. There is one for each tenant, also
 * before it is saved.
 *
 * @param language of mails: {@code en} or {@code de}
 * @param senderName shown as sender of mails and at their head; empty = the tenant's name
 * @param missedCallMail off unless switched on
 * @param dailyReport off unless switched on
 * @param reportAt the tenant's local time at which yesterday's reports leave
 * @param hooks called for every group that does not decline
 * @param revision of the stored row; null before it is stored
 */
public record TenantNoticesData(
        String language,
        String senderName,
        MissedCallMail missedCallMail,
        DailyReport dailyReport,
        String reportAt,
        List<Hook> hooks,
        @Nullable Long revision) {
    public static final Set<String> LANGUAGES = Set.of("en", "de");
    public static final String USUAL_TIME = "07:00";
    public static final TenantNoticesData DEFAULT = new TenantNoticesData(null, null, null, null, null, null, null);

    public TenantNoticesData(
            @Nullable String language,
            @Nullable String senderName,
            @Nullable MissedCallMail missedCallMail,
            @Nullable DailyReport dailyReport,
            @Nullable String reportAt,
            @Nullable List<Hook> hooks,
            @Nullable Long revision) {
        this.language = language == null ? "en" : language;
        this.senderName = senderName == null ? "" : senderName.strip();
        var missed = missedCallMail == null ? MissedCallMail.DEFAULT : missedCallMail;
        this.missedCallMail = new MissedCallMail(decided(missed.send()), missed.recipients());
        var report = dailyReport == null ? DailyReport.DEFAULT : dailyReport;
        this.dailyReport = new DailyReport(decided(report.send()), report.recipients(), decided(report.emptyDays()));
        this.reportAt = reportAt == null || reportAt.isBlank() ? USUAL_TIME : reportAt.strip();
        this.hooks = hooks == null ? List.of() : List.copyOf(hooks);
        this.revision = revision;
    }

    /** There is nobody above a tenant to ask. */
    private static Sending decided(Sending sending) {
        return sending == Sending.ON ? Sending.ON : Sending.OFF;
    }

    public TenantNoticesData withRevision(@Nullable Long value) {
        return new TenantNoticesData(language, senderName, missedCallMail, dailyReport, reportAt, hooks, value);
    }

    public List<String> missedCallRecipients(GroupNotices group) {
        var own = group.missedCallMail();
        return !own.send().isOn(missedCallMail.send())
                ? List.of()
                : own.recipients().isEmpty() ? missedCallMail.recipients() : own.recipients();
    }

    public List<String> reportRecipients(GroupNotices group) {
        var own = group.dailyReport();
        return !own.send().isOn(dailyReport.send())
                ? List.of()
                : own.recipients().isEmpty() ? dailyReport.recipients() : own.recipients();
    }

    public boolean reportsEmptyDays(GroupNotices group) {
        return group.dailyReport().emptyDays().isOn(dailyReport.emptyDays());
    }
}
