package io.ringhall.plan.notices;

import org.jspecify.annotations.Nullable;

/** What a group tells to whom. @param crmHeader members' phones get the CRM account number as {@code X-CRM-Account} */
public record GroupNotices(
        MissedCallMail missedCallMail, DailyReport dailyReport, ActionUrl actionUrl, boolean crmHeader) {
    public static final GroupNotices DEFAULT = new GroupNotices(null, null, null, false);

    public GroupNotices(
            @Nullable MissedCallMail missedCallMail,
            @Nullable DailyReport dailyReport,
            @Nullable ActionUrl actionUrl,
            boolean crmHeader) {
        this.missedCallMail = missedCallMail == null ? MissedCallMail.DEFAULT : missedCallMail;
        this.dailyReport = dailyReport == null ? DailyReport.DEFAULT : dailyReport;
        this.actionUrl = actionUrl == null ? ActionUrl.DEFAULT : actionUrl;
        this.crmHeader = crmHeader;
    }
}
