package io.ringhall.plan.notices;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail with yesterday's calls. @param recipients empty = the tenant's @param emptyDays also for a day without a call */
public record DailyReport(Sending send, List<String> recipients, Sending emptyDays) {
    public static final DailyReport DEFAULT = new DailyReport(null, null, null);

    public DailyReport(@Nullable Sending send, @Nullable List<String> recipients, @Nullable Sending emptyDays) {
        this.send = send == null ? Sending.DEFAULT : send;
        this.recipients = recipients == null ? List.of() : List.copyOf(recipients);
        this.emptyDays = emptyDays == null ? Sending.DEFAULT : emptyDays;
    }
}
