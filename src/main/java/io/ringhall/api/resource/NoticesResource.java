package io.ringhall.api.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ringhall.plan.notices.TenantNoticesData;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a tenant's groups do that say nothing else. @param hooks called for every group that does not decline */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoticesResource(
        @Schema(allowableValues = {"en", "de"}, description = "Of mails") @Nullable String language,
        @Schema(description = "Shown as sender of mails; empty = the tenant's name") @Nullable String senderName,
        @Nullable MissedCallMailResource missedCallMail,
        @Nullable DailyReportResource dailyReport,
        @Schema(description = "The tenant's local time, default 07:00") @Nullable String reportAt,
        @Nullable List<HookResource> hooks,
        @Nullable Long revision) {
    public static NoticesResource of(TenantNoticesData data) {
        return new NoticesResource(
                data.language(),
                data.senderName(),
                MissedCallMailResource.of(data.missedCallMail()),
                DailyReportResource.of(data.dailyReport()),
                data.reportAt(),
                data.hooks().stream().map(HookResource::of).toList(),
                data.revision());
    }

    public TenantNoticesData data() {
        return new TenantNoticesData(
                language,
                senderName,
                MissedCallMailResource.data(missedCallMail, "missedCallMail"),
                DailyReportResource.data(dailyReport, "dailyReport"),
                reportAt,
                HookResource.data(hooks, "hooks"),
                revision);
    }
}
