package io.ringhall.api.resource;

import io.ringhall.plan.notices.DailyReport;
import io.ringhall.plan.notices.Sending;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail with yesterday's calls. @param recipients none = the tenant's @param emptyDays also for a day without a call */
public record DailyReportResource(
        @Schema(allowableValues = {"default", "on", "off"}) @Nullable String send,
        @Nullable List<String> recipients,
        @Schema(allowableValues = {"default", "on", "off"}) @Nullable String emptyDays) {
    static DailyReportResource of(DailyReport data) {
        return new DailyReportResource(Words.word(data.send()), data.recipients(), Words.word(data.emptyDays()));
    }

    static @Nullable DailyReport data(@Nullable DailyReportResource given, String path) {
        return given == null
                ? null
                : new DailyReport(
                        Words.value(Sending.class, given.send, path + ".send"),
                        given.recipients,
                        Words.value(Sending.class, given.emptyDays, path + ".emptyDays"));
    }
}
