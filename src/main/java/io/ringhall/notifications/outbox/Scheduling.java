package io.ringhall.notifications.outbox;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs every {@link RecurringTask} bean once in a cluster, by the database. */
@Component
class Scheduling implements SmartLifecycle {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final int THREADS = 2;

    private final DataSource database;
    private final List<RecurringTask<?>> tasks;
    private @Nullable Scheduler scheduler;

    Scheduling(DataSource database, ObjectProvider<RecurringTask<?>> tasks) {
        this.database = database;
        this.tasks = tasks.stream().toList();
    }

    @Override
    public void start() {
        var made = Scheduler.create(database)
                .startTasks(tasks)
                .threads(THREADS)
                .pollingInterval(LOOK_EVERY)
                .heartbeatInterval(Duration.ofSeconds(30))
                .shutdownMaxWait(Duration.ofSeconds(5))
                .alwaysPersistTimestampInUTC()
                .build();
        made.start();
        scheduler = made;
    }

    @Override
    public void stop() {
        var running = scheduler;
        scheduler = null;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
