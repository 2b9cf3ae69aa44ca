package io.ringhall.notifications.outbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the outbox has to do now and then. */
@Configuration(proxyBeanMethods = false)
class OutboxTasks {
    /** Retries, and what a node that died has left. */
    @Bean
    RecurringTask<Void> outboxTask(OutboxRounds rounds) {
        return Tasks.recurring("outbox", FixedDelay.ofSeconds(5)).execute((instance, context) -> rounds.ask());
    }

    @Bean
    RecurringTask<Void> outboxCleaningTask(OutboxRounds rounds) {
        return Tasks.recurring("outbox-cleaning", FixedDelay.ofHours(6)).execute((instance, context) -> rounds.forget());
    }
}
