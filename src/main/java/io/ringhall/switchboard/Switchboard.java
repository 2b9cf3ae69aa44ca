package io.ringhall.switchboard;

import io.ringhall.tenancy.TenantAccess;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/** Runs the engine with the application: starts it with every saved plan, stops it first of all. */
@Service
public class Switchboard implements SmartLifecycle {
    /** Later than the journal of calls, earlier than the web server. */
    public static final int PHASE = 1_000;

    private static final long TELL_EVERY_MILLIS = 200;
    private static final long RENEW_EVERY_SECONDS = 5;

    private final EngineRoom engine;
    private final Publication publication;
    private final StoredBindings bindings;
    private final StoredRotations rotations;
    private final StoredAgents agents;
    private final LiveBoard board;
    private final EngineTls tls;
    private @Nullable ScheduledExecutorService teller;

    Switchboard(
            EngineRoom engine,
            Publication publication,
            StoredBindings bindings,
            StoredRotations rotations,
            StoredAgents agents,
            LiveBoard board,
            EngineTls tls) {
        this.engine = engine;
        this.publication = publication;
        this.bindings = bindings;
        this.rotations = rotations;
        this.agents = agents;
        this.board = board;
        this.tls = tls;
    }

    /** The version of the tenant's plan that calls run under now, as in "live · v12"; 0 = none yet. */
    public long liveVersion(TenantAccess access) {
        var config = engine.live(access.domain());
        return config == null ? 0 : config.version();
    }

    @Override
    public void start() {
        publication.publishAll();
        engine.start();
        // two: a database that is away must not keep the live view from telling
        var executor = Executors.newScheduledThreadPool(
                2,
                Thread.ofPlatform().name("switchboard").daemon().factory());
        executor.scheduleWithFixedDelay(board::tell, TELL_EVERY_MILLIS, TELL_EVERY_MILLIS, TimeUnit.MILLISECONDS);
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
        save();
    }

    private void save() {
        bindings.save();
        rotations.save();
        agents.save();
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
