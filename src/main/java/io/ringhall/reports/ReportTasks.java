package io.ringhall.reports;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks each minute which reports are due, on one node of a cluster. */
@Configuration(proxyBeanMethods = false)
class ReportTasks {
    @Bean
    RecurringTask<Void> dailyReportsTask(DailyReports reports) {
        var clock = InstantSource.system();
        return Tasks.recurring("daily-reports", FixedDelay.ofMinutes(1)).execute((instance, context) -> reports.round(clock.instant()));
    }
}
