package io.ringhall.switchboard;

import io.ringhall.persistence.DatabaseReady;
import io.ringhall.persistence.DatabaseState;
import io.ringhall.tenancy.TenantAccess;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Runs the engine with the application: starts it with every saved plan, stops it first of all. */
@Service
public class Switchboard implements SmartLifecycle {
    /** Later than the journal of calls, earlier than the web server. */
    public static final int PHASE = 1_000;

    private static final long TELL_EVERY_MILLIS = 200;
    private static final long KEEP_EVERY_MILLIS = 500;
    private static final long RENEW_EVERY_SECONDS = 5;

    private final EngineRoom engine;
    private final Publication publication;
    private final StoredBindings bindings;
    private final StoredRotations rotations;
    private final StoredAgents agents;
    private final StoredFlags flags;
    private final LiveBoard board;
    private final EngineTls tls;
    private final KeptPlans kept;
    private final KeptRegistrations keptPhones;
    private final DatabaseState database;
    private @Nullable ScheduledExecutorService teller;

    Switchboard(
            EngineRoom engine,
            Publication publication,
            StoredBindings bindings,
            StoredRotations rotations,
            StoredAgents agents,
            StoredFlags flags,
            LiveBoard board,
            EngineTls tls,
            KeptPlans kept,
            KeptRegistrations keptPhones,
            DatabaseState database) {
        this.engine = engine;
        this.publication = publication;
        this.bindings = bindings;
        this.rotations = rotations;
        this.agents = agents;
        this.flags = flags;
        this.board = board;
        this.tls = tls;
        this.kept = kept;
        this.keptPhones = keptPhones;
        this.database = database;
    }

    /** The version of the tenant's plan that calls run under now, as in "live · v12"; 0 = none yet. */
    public long liveVersion(TenantAccess access) {
        var config = engine.live(access.domain());
        return config == null ? 0 : config.version();
    }

    /** False while calls are routed but nothing can be read or saved: the database is away. */
    public boolean databaseAvailable() {
        return database.available();
    }

    /** The database was away at the start, and is here now. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(DatabaseReady ready) {
        publication.publishAll();
    }

    @Override
    public void start() {
        if (database.prepared()) {
            publication.publishAll();
        } else {
            publication.standIn();
        }
        engine.start();
        // three: neither a database that is away nor a slow disk keeps the live view from telling
        var executor = Executors.newScheduledThreadPool(
                3,
                Thread.ofPlatform().name("switchboard").daemon().factory());
        executor.scheduleWithFixedDelay(board::tell, TELL_EVERY_MILLIS, TELL_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        executor.scheduleWithFixedDelay(this::keep, 0, KEEP_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        executor.scheduleWithFixedDelay(this::save, TELL_EVERY_MILLIS, TELL_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        executor.scheduleWithFixedDelay(tls::refresh, RENEW_EVERY_SECONDS, RENEW_EVERY_SECONDS, TimeUnit.SECONDS);
        teller = executor;
    }

    @Override
    public void stop() {
        engine.stop();
        var executor = teller;
        if (executor != null) {
            executor.close();
        }
        kept.save();
        keptPhones.saveAll();
        keepChoices();
        save();
    }

    private void keep() {
        kept.save();
        keptPhones.save();
        keepChoices();
    }

    private void keepChoices() {
        agents.keep();
        flags.keep();
    }

    private void save() {
        bindings.save();
        rotations.save();
        agents.save();
        flags.save();
    }

    @Override
    public boolean isRunning() {
        return engine.isRunning();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
