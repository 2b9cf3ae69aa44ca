package io.ringhall.switchboard;

import io.ringhall.engine.EnginePorts;
import io.ringhall.engine.WebPeer;
import io.ringhall.engine.config.EngineConfig;
import io.ringhall.engine.config.TenantConfig;
import io.ringhall.engine.report.ActiveSubscription;
import io.ringhall.engine.report.Block;
import io.ringhall.engine.report.ExportFigures;
import io.ringhall.engine.flag.FlagCommand;
import io.ringhall.engine.report.FlagState;
import io.ringhall.engine.report.GuardFigures;
import io.ringhall.engine.report.QueueState;
import io.ringhall.engine.report.RegisteredContact;
import io.ringhall.engine.report.Simulated;
import io.ringhall.engine.report.TrunkState;
import io.ringhall.engine.trace.TracedMessage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Holds the engine and what is live in it. Publications take turns here; an older one never replaces a newer. */
@Component
class EngineRoom implements MessageLamps {
    private static final Logger log = LoggerFactory.getLogger(EngineRoom.class);

    private final RunningEngine.Starter starter;
    private final SwitchboardSettings settings;
    private final EnginePorts ports;
    private final EngineTls tls;
    private final KeptPlans kept;
    private volatile EngineConfig live = EngineConfig.EMPTY;
    /** Tenants that run by what was kept on disk: whatever the database says replaces it, be its version older. */
    private final Set<String> standingIn = new HashSet<>();
    private volatile @Nullable RunningEngine engine;

    EngineRoom(RunningEngine.Starter starter, SwitchboardSettings settings, EnginePorts ports, EngineTls tls, KeptPlans kept) {
        this.starter = starter;
        this.settings = settings;
        this.ports = ports;
        this.tls = tls;
        this.kept = kept;
    }

    /** With what was published before it: no phone meets an engine that knows nobody. */
    synchronized void start() {
        var started = starter.start(settings.engine(tls.contexts(live.tenants().keySet())), ports);
        started.apply(live);
        engine = started;
        log.info("SIP on {}:{} (UDP and TCP), over WebSocket on the console's port at {}", settings.sip().bind(), started.port(), SipWeb.PATH);
    }

    synchronized void stop() {
        var running = engine;
        engine = null;
        if (running != null) {
            running.close();
        }
    }

    boolean isRunning() {
        return engine != null;
    }

    /** @return false when exactly this, or a newer version, is live already */
    synchronized boolean publish(TenantConfig tenant) {
        var present = live.tenant(tenant.domain());
        boolean standsIn = standingIn.remove(tenant.domain());
        // only of the same version are thousands of records worth comparing
        if (present != null
                && (present.version() > tenant.version() && !standsIn
                        || present.version() == tenant.version() && present.equals(tenant))) {
            return false;
        }
        apply(live.with(tenant));
        kept.keep(tenant);
        return true;
    }

    /** What was kept on disk goes live until the database tells better. */
    synchronized void standIn(TenantConfig tenant) {
        standingIn.add(tenant.domain());
        live = live.with(tenant);
    }

    /** Tenants that still run by what was kept on disk. */
    synchronized Set<String> standingIn() {
        return Set.copyOf(standingIn);
    }

    /** The tenant is gone; one made anew under its name starts from its own first version. */
    synchronized void withdraw(String domain) {
        standingIn.remove(domain);
        apply(live.without(domain));
        kept.drop(domain);
    }

    private void apply(EngineConfig config) {
        live = config;
        var running = engine;
        if (running != null) {
            running.apply(config);
        }
    }

    EngineConfig live() {
        return live;
    }

    @Nullable TenantConfig live(String domain) {
        return live.tenant(domain);
    }

    List<RegisteredContact> registrations() {
        var running = engine;
        return running == null ? List.of() : running.registrations();
    }

    List<ActiveSubscription> subscriptions() {
        var running = engine;
        return running == null ? List.of() : running.subscriptions();
    }

    Optional<Simulated> simulate(String domain, String dialled, String from, long at, boolean registeredNow) {
        var running = engine;
        return running == null ? Optional.empty() : Optional.ofNullable(running.simulate(domain, dialled, from, at, registeredNow));
    }

    List<FlagState> flags(String domain) {
        var running = engine;
        return running == null ? List.of() : running.flags(domain);
    }

    Optional<FlagState> change(String domain, String flag, FlagCommand command, String by) {
        var running = engine;
        return running == null ? Optional.empty() : Optional.ofNullable(running.change(domain, flag, command, by));
    }

    List<TrunkState> trunks() {
        var running = engine;
        return running == null ? List.of() : running.trunks();
    }

    boolean probe(String domain, String trunk) {
        var running = engine;
        return running != null && running.probe(domain, trunk);
    }

    boolean hangUp(String domain, String callId) {
        var running = engine;
        return running != null && running.hangUp(domain, callId);
    }

    @Nullable QueueState queue(String domain, String number) {
        var running = engine;
        return running == null ? null : running.queue(domain, number);
    }

    boolean logAgent(String domain, String queue, String extension, boolean in) {
        var running = engine;
        return running != null && running.logAgent(domain, queue, extension, in);
    }

    @Override
    public void messagesChanged(String domain, String mailbox) {
        var running = engine;
        if (running != null) {
            running.messagesChanged(domain, mailbox);
        }
    }

    List<Block> blocks() {
        var running = engine;
        return running == null ? List.of() : running.blocks();
    }

    boolean release(String blockId) {
        var running = engine;
        return running != null && running.release(blockId);
    }

    ExportFigures exported() {
        var running = engine;
        return running == null ? ExportFigures.NONE : running.exported();
    }

    GuardFigures guardFigures() {
        var running = engine;
        return running == null ? GuardFigures.NONE : running.guardFigures();
    }

    WebPeer.@Nullable Line welcome(WebPeer peer) {
        var running = engine;
        return running == null ? null : running.welcome(peer);
    }

    List<TracedMessage> messages(String domain, String callId) {
        var running = engine;
        return running == null ? List.of() : running.messages(domain, callId);
    }

    EngineFigures figures() {
        var running = engine;
        if (running == null) {
            return EngineFigures.STOPPED;
        }
        var now = running.statistics();
        return new EngineFigures(
                true,
                running.port(),
                now.received(),
                now.sent(),
                now.malformed(),
                now.shed(),
                now.callsStarted(),
                now.calls(),
                now.transactions(),
                now.registrations());
    }
}
