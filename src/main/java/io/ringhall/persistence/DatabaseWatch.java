package io.ringhall.persistence;

import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Asks the database every other second whether it is there, and completes a start that was made without it. */
@Component
class DatabaseWatch implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(DatabaseWatch.class);
    /** After everybody who runs without the database does so. */
    private static final int PHASE = 1_100;

    private static final long EVERY_MILLIS = 2_000;
    private static final int ANSWER_SECONDS = 2;

    private final DataSource database;
    private final DatabaseState state;
    private final SchemaStart schema;
    private final ApplicationEventPublisher events;
    private @Nullable ScheduledExecutorService executor;
    private boolean completed;
    private @Nullable String told;

    DatabaseWatch(DataSource database, DatabaseState state, SchemaStart schema, ApplicationEventPublisher events) {
        this.database = database;
        this.state = state;
        this.schema = schema;
        this.events = events;
    }

    @Override
    public void start() {
        completed = state.prepared();
        var made = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("database-watch").daemon().factory());
        made.scheduleWithFixedDelay(this::round, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        executor = made;
    }

    void round() {
        try (var connection = database.getConnection()) {
            if (!connection.isValid(ANSWER_SECONDS)) {
                throw new SQLException("It does not answer");
            }
        } catch (SQLException away) {
            if (state.isAway(away)) {
                log.warn("The database cannot be reached; calls go on: {}", away.getMessage());
            }
            return;
        }
        if (completed) {
            if (state.answers()) {
                log.info("The database is there again");
            }
            return;
        }
        try {
            complete();
        } catch (RuntimeException notYet) {
            state.isAway(notYet);
            tell(notYet);
        }
    }

    private void complete() {
        schema.complete();
        events.publishEvent(new DatabaseReady());
        completed = true;
        log.info("The database is there: the start is complete");
    }

    /** Once, not every other second. */
    private void tell(RuntimeException failure) {
        var text = String.valueOf(failure.getMessage());
        if (!text.equals(told)) {
            told = text;
            log.error("The start cannot be completed with this database; trying again", failure);
        }
    }

    @Override
    public void stop() {
        var running = executor;
        executor = null;
        if (running != null) {
            running.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return executor != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
