package io.ringhall.persistence;

import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Migrates the schema and has Hibernate look at it: at start, or later when the database was away then and somebody stands
 * in (ADR 28). Nothing else of the start needs the database: Hibernate is told the dialect instead of asking for it.
 */
@Component
class SchemaStart implements FlywayMigrationStrategy, SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(SchemaStart.class);
    /** Before everybody who reads or writes. */
    private static final int PHASE = 800;

    private final DatabaseState state;
    private final ObjectProvider<StandIn> standIns;
    private final ObjectProvider<DataSource> database;
    private final ObjectProvider<EntityManagerFactory> entities;
    private @Nullable Flyway flyway;
    private boolean running;

    SchemaStart(
            DatabaseState state,
            ObjectProvider<StandIn> standIns,
            ObjectProvider<DataSource> database,
            ObjectProvider<EntityManagerFactory> entities) {
        this.state = state;
        this.standIns = standIns;
        this.database = database;
        this.entities = entities;
    }

    @Override
    public void migrate(Flyway given) {
        flyway = given;
        if (standIns.stream().anyMatch(StandIn::canServe)) {
            try (var connection = database.getObject().getConnection()) {
                connection.isValid(1);
            } catch (SQLException away) {
                state.isNotPrepared(away);
                log.warn("The database cannot be reached; starting without it, with what was live last: {}", away.getMessage());
                return;
            }
        }
        given.migrate();
        state.isPrepared();
    }

    /** Migrates and looks, now that the database answers. @throws RuntimeException when it is not what it must be */
    void complete() {
        Objects.requireNonNull(flyway, "Flyway is switched off").migrate();
        validate();
        state.isPrepared();
    }

    private void validate() {
        entities.getObject().unwrap(SessionFactory.class).getSchemaManager().validateMappedObjects();
    }

    @Override
    public void start() {
        if (state.prepared()) {
            validate();
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
