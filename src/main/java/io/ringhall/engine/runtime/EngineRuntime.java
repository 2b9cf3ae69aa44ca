package io.ringhall.engine.runtime;

import io.ringhall.engine.EnginePorts;
import io.ringhall.engine.EngineSettings;
import io.ringhall.engine.RemoteAnswer;
import io.ringhall.engine.StreamSettings;
import io.ringhall.engine.WebPeer;
import io.ringhall.engine.sip.Transport;
import io.ringhall.engine.call.CallEvent;
import io.ringhall.engine.config.EngineConfig;
import io.ringhall.engine.config.QueueConfig;
import io.ringhall.engine.config.TenantConfig;
import io.ringhall.engine.media.MediaEngine;
import io.ringhall.engine.media.MediaSettings;
import io.ringhall.engine.presence.EventPackage;
import io.ringhall.engine.presence.Resource;
import io.ringhall.engine.report.ActiveSubscription;
import io.ringhall.engine.flag.FlagCommand;
import io.ringhall.engine.report.Block;
import io.ringhall.engine.report.CallSnapshot;
import io.ringhall.engine.report.EngineStatistics;
import io.ringhall.engine.report.ExportFigures;
import io.ringhall.engine.report.FlagState;
import io.ringhall.engine.report.GuardFigures;
import io.ringhall.engine.report.RegisteredContact;
import io.ringhall.engine.report.Simulated;
import io.ringhall.engine.report.QueueState;
import io.ringhall.engine.report.TrunkState;
import io.ringhall.engine.sip.auth.DigestAuthenticator;
import io.ringhall.engine.sip.auth.DigestOrder;
import io.ringhall.engine.trace.HepTarget;
import io.ringhall.engine.trace.TracedMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the loops together and takes them apart. */
public final class EngineRuntime implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EngineRuntime.class);
    private static final long SWEEP_MILLIS = 5_000;
    private static final int ANY_PORT_TRIES = 10;

    private final EngineCore core;
    private final AtomicReference<EngineConfig> config;
    private final List<SipLoop> loops = new ArrayList<>();
    private final List<StreamListener> listeners = new ArrayList<>();
    private final ExecutorService handshakes;
    private final Connections connections;
    private final AtomicInteger guests = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();
    private boolean started;

    private EngineRuntime(EngineCore core, AtomicReference<EngineConfig> config, ExecutorService handshakes) {
        this.core = core;
        this.config = config;
        this.handshakes = handshakes;
        connections = new Connections(core.settings().streams().limits());
    }

    /** @throws IOException when a port is taken; of any free one, several are tried, since it has to be free for UDP and TCP */
    public static EngineRuntime start(EngineSettings settings, EnginePorts ports) throws IOException {
        for (int left = ANY_PORT_TRIES; ; left--) {
            try {
                return open(settings, ports);
            } catch (IOException taken) {
                if (settings.sipPort() != 0 || left == 0) {
                    throw taken;
                }
                LOG.debug("Another port: {}", taken.getMessage());
            }
        }
    }

    private static EngineRuntime open(EngineSettings settings, EnginePorts ports) throws IOException {
        var binds = Binds.parse(settings.bind());
        var config = new AtomicReference<>(EngineConfig.EMPTY);
        var watches = new Watches();
        var board = new DialogBoard(watches);
        var flags = new FlagBoard(ports, watches);
        var watched = new WatchedRegistrations(ports.watcher(), watches);
        var locations = new Locations(ports.watchedBy(watched), System.currentTimeMillis());
        // A handshake costs milliseconds: no loop has them.
        var handshakes = Executors.newFixedThreadPool(
                Math.max(1, Runtime.getRuntime().availableProcessors() / 2), Thread.ofPlatform().name("tls-handshake-", 0).daemon().factory());
        var occupancy = new Occupancy();
        var rotations = new Rotations(ports.rotations());
        var queues = new QueueBoard(
                ports.agents(),
                rotations,
                occupancy,
                (domain, extension) -> !locations.contacts(domain, extension, System.currentTimeMillis()).isEmpty());
        var core = new EngineCore(
                settings,
                ports,
                config::get,
                new MediaEngine(new MediaSettings(binds.media(), settings.rtpLow(), settings.rtpHigh(), 0)),
                new LocalAddress(binds, settings.publicAddress(), settings.localNetworks()),
                new ListeningPorts(),
                handshakes,
                locations,
                occupancy,
                rotations,
                new Prompts(ports.prompts()),
                new LiveCalls(ports.watcher()),
                new DigestAuthenticator(DigestOrder.COMPATIBLE, System::currentTimeMillis),
                watches,
                board,
                new Sources(locations, board, ports.messages(), flags, config::get),
                new Counters(),
                new Door(settings.guard()),
                new SipTrace(),
                new AtomicBoolean(),
                new Trunks(ports),
                queues,
                flags);
        core.door().alsoTrust(address -> !core.trunks().sources().isEmpty() && !core.trunks().sources().from(address).isEmpty());
        var runtime = new EngineRuntime(core, config, handshakes);
        try {
            runtime.open(settings, binds.addresses());
        } catch (IOException | RuntimeException e) {
            runtime.close();
            throw e;
        }
        return runtime;
    }

    private void open(EngineSettings settings, List<InetAddress> binds) throws IOException {
        int count = Math.min(LoopMark.MAX_LOOPS, settings.loops() > 0 ? settings.loops() : Runtime.getRuntime().availableProcessors());
        int port = settings.sipPort();
        if (port != 0) {
            for (var bind : binds) {
                UdpSocket.requireFree(new InetSocketAddress(bind, port));
            }
        }
        for (int i = 0; i < count; i++) {
            var loop = new SipLoop(core, new Loop(i), loops, connections);
            loops.add(loop);
            for (var bind : binds) {
                loop.bind(new InetSocketAddress(bind, port));
                port = port();
            }
        }
        core.dialogs().over(loops);
        core.flags().on(loops.getFirst().loop());
        for (var bind : binds) {
            listen(bind, port, Transport.TCP);
            listen(bind, settings.streams().tlsPort(), Transport.TLS);
            listen(bind, settings.streams().wsPort(), Transport.WS);
            listen(bind, settings.streams().wssPort(), Transport.WSS);
        }
        loops.forEach(each -> each.loop().start());
        started = true;
        loops.getFirst().loop().execute(this::sweep);
    }

    private void listen(InetAddress bind, int port, Transport transport) throws IOException {
        if (port == StreamSettings.OFF) {
            return;
        }
        try {
            // Any free port is the same one on every address.
            int wanted = port == 0 && core.listening().has(transport) ? core.listening().of(transport) : port;
            var listener = StreamListener.open(new InetSocketAddress(bind, wanted), transport, loops, connections);
            listeners.add(listener);
            core.listening().opened(transport, listener.port());
        } catch (IOException e) {
            throw new IOException(transport + " port " + port + ": " + e.getMessage(), e);
        }
    }

    /** @see io.ringhall.engine.Engine#welcome */
    public WebPeer.@Nullable Line welcome(WebPeer peer) {
        var address = peer.remote().getAddress();
        if (address == null || closed.get() || !connections.admit(address)) {
            return null;
        }
        var home = loops.get(Math.floorMod(guests.getAndIncrement(), loops.size()));
        var connection = new WebConnection(home, connections, peer, core.addresses().towards(address));
        connection.begin();
        return connection;
    }

    private void sweep() {
        var loop = loops.getFirst().loop();
        core.locations().sweep(loop.now());
        loop.schedule(SWEEP_MILLIS, this::sweep);
    }

    /** @see io.ringhall.engine.Engine#apply */
    public void apply(EngineConfig next) {
        var before = config.get();
        for (TenantConfig tenant : next.tenants().values()) {
            if (tenant != before.tenant(tenant.domain())) {
                core.prompts().load(tenant);
            }
        }
        config.set(next);
        core.flags().apply(next);
        for (String gone : before.tenants().keySet()) {
            if (next.tenant(gone) == null) {
                loops.forEach(each -> each.loop().execute(() -> each.subscriptions().withdraw(gone)));
            }
        }
        core.door().apply(next);
        var first = loops.getFirst();
        first.loop().execute(() -> core.trunks().apply(next, first));
        long now = System.currentTimeMillis();
        for (TenantConfig tenant : next.tenants().values()) {
            if (tenant != before.tenant(tenant.domain())) {
                core.locations().retain(tenant.domain(), number -> registers(tenant, number), now);
                loops.forEach(each -> each.loop().execute(() -> each.subscriptions().configured(tenant)));
            }
        }
    }

    private static boolean registers(TenantConfig tenant, String number) {
        var extension = tenant.extension(number);
        return extension != null && extension.enabled() && !tenant.suspended();
    }

    public EngineConfig config() {
        return config.get();
    }

    public List<CallSnapshot> calls() {
        return core.live().all();
    }

    public List<RegisteredContact> registrations() {
        return core.locations().all(System.currentTimeMillis());
    }

    public List<TrunkState> trunks() {
        return core.trunks().states();
    }

    public boolean probe(String domain, String trunk) {
        return core.trunks().probe(domain, trunk, loops.getFirst().loop());
    }

    /** @see io.ringhall.engine.Engine#queue */
    public @Nullable QueueState queue(String domain, String number) {
        var tenant = config.get().tenant(domain);
        return tenant != null && tenant.target(number) instanceof QueueConfig queue
                ? core.queues().state(tenant, queue, System.currentTimeMillis())
                : null;
    }

    /** @see io.ringhall.engine.Engine#logAgent */
    public boolean logAgent(String domain, String number, String extension, boolean in) {
        var tenant = config.get().tenant(domain);
        boolean known = tenant != null && tenant.extension(extension) != null;
        if (!known || !(tenant.target(number) instanceof QueueConfig queue) || !queue.rules().admits(extension)) {
            return false;
        }
        core.queues().log(domain, queue, extension, in);
        return true;
    }

    /** @see io.ringhall.engine.Engine#simulate */
    public @Nullable Simulated simulate(String domain, String dialled, String from, long at, boolean registeredNow) {
        var tenant = config.get().tenant(domain);
        return tenant == null || tenant.target(dialled) == null
                ? null
                : Rehearsals.of(core, tenant, dialled, from, at, registeredNow);
    }

    /** @see io.ringhall.engine.Engine#flags */
    public List<FlagState> flags(String domain) {
        return core.flags().all(domain);
    }

    /** @see io.ringhall.engine.Engine#change */
    public @Nullable FlagState change(String domain, String flag, FlagCommand command, String by) {
        return core.flags().change(domain, flag, command, by);
    }

    public void messagesChanged(String domain, String mailbox) {
        core.watches().changed(new Resource(domain, EventPackage.MESSAGE_SUMMARY, mailbox));
    }

    public List<ActiveSubscription> subscriptions() {
        return core.watches().all();
    }

    public boolean hangUp(String domain, String callId, String by) {
        boolean known = core.live().all().stream().anyMatch(each -> each.id().equals(callId) && each.domain().equals(domain));
        if (known) {
            for (var loop : loops) {
                loop.loop().execute(() -> {
                    var call = loop.call(callId);
                    if (call != null) {
                        call.on(new CallEvent.HangUp(by));
                    }
                });
            }
        }
        return known;
    }

    /** @see io.ringhall.engine.Engine#answerRemotely */
    public CompletionStage<RemoteAnswer> answerRemotely(String domain, String callId, String extension, String by) {
        var outcome = new CompletableFuture<RemoteAnswer>();
        if (core.live().all().stream().noneMatch(each -> each.id().equals(callId) && each.domain().equals(domain))) {
            outcome.complete(RemoteAnswer.NO_SUCH_CALL);
            return outcome;
        }
        var left = new AtomicInteger(loops.size());
        for (var loop : loops) {
            loop.loop().execute(() -> {
                var call = loop.call(callId);
                if (call != null) {
                    call.answerRemotely(extension, by).thenAccept(outcome::complete);
                } else if (left.decrementAndGet() == 0) {
                    outcome.complete(RemoteAnswer.NO_SUCH_CALL);
                }
            });
        }
        return outcome;
    }

    /** @see io.ringhall.engine.Engine#blocks */
    public List<Block> blocks() {
        return core.door().blocks(System.currentTimeMillis());
    }

    /** @see io.ringhall.engine.Engine#release */
    public boolean release(String blockId) {
        return core.door().release(blockId, System.currentTimeMillis());
    }

    /** @see io.ringhall.engine.Engine#trace */
    public void trace(int megabytes) {
        core.trace().open(loops.size(), megabytes);
    }

    /** @see io.ringhall.engine.Engine#export */
    public void export(@Nullable HepTarget target) throws IOException {
        core.trace().export(target);
    }

    public ExportFigures exported() {
        return core.trace().exported();
    }

    public List<TracedMessage> messages(String domain, String callId) {
        return core.trace().of(domain, callId);
    }

    /** @see io.ringhall.engine.Engine#drain */
    public void drain(boolean on) {
        core.drain().set(on);
    }

    public GuardFigures guardFigures() {
        return core.door().figures(
                core.counters().shed.sum(),
                core.counters().shedRegistrations.sum(),
                loops.stream().anyMatch(each -> each.pulse().alarm()),
                loops.stream().mapToLong(each -> each.pulse().delay()).max().orElse(0));
    }

    public EngineStatistics statistics() {
        var counters = core.counters();
        return new EngineStatistics(
                counters.received.sum(),
                counters.sent.sum(),
                counters.malformed.sum(),
                counters.shed.sum(),
                counters.calls.sum(),
                core.live().size(),
                loops.stream().mapToInt(SipLoop::transactions).sum(),
                core.locations().size());
    }

    SipLoop loop(int index) {
        return loops.get(index);
    }

    public int port() {
        return port(Transport.UDP);
    }

    /** The port of a transport; the usual one when we do not listen by it. */
    public int port(Transport transport) {
        return core.listening().of(transport);
    }

    /** Phones learn that their calls are over, and the calls are on record, before the sockets go. */
    private void endCalls() {
        var done = new CountDownLatch(loops.size());
        for (var loop : loops) {
            loop.loop().execute(() -> {
                loop.hangUpAll("the engine's stop");
                if (loop == loops.getFirst()) {
                    core.trunks().close();
                }
                done.countDown();
            });
        }
        try {
            if (!done.await(2, TimeUnit.SECONDS)) {
                LOG.warn("Not every call could be ended in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        if (started) {
            endCalls();
        }
        listeners.forEach(StreamListener::close);
        loops.forEach(each -> each.loop().close());
        core.media().close();
        core.trace().close();
        handshakes.shutdownNow();
    }
}
