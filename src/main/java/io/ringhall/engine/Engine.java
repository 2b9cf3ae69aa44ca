package io.ringhall.engine;

import io.ringhall.engine.config.EngineConfig;
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
import io.ringhall.engine.runtime.EngineRuntime;
import io.ringhall.engine.trace.HepTarget;
import io.ringhall.engine.trace.TracedMessage;
import java.io.IOException;
import io.ringhall.engine.sip.Transport;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The SIP engine. Every method may be called on any thread. */
public final class Engine implements AutoCloseable {
    private final EngineRuntime runtime;

    private Engine(EngineRuntime runtime) {
        this.runtime = runtime;
    }

    /**
     * Opens the sockets and starts the loops, with an empty configuration.
     *
     * @throws IOException when a port is taken or an address is not ours
     */
    public static Engine start(EngineSettings settings, EnginePorts ports) throws IOException {
        return new Engine(EngineRuntime.start(settings, ports));
    }

    /**
     * Runs this configuration from now on; calls in progress keep theirs. Reads prompts that are new, then swaps one
     * reference. Calls of this method must follow each other.
     */
    public void apply(EngineConfig config) {
        runtime.apply(config);
    }

    public EngineConfig config() {
        return runtime.config();
    }

    public List<CallSnapshot> calls() {
        return runtime.calls();
    }

    public List<RegisteredContact> registrations() {
        return runtime.registrations();
    }

    /** How every trunk of every tenant fares. */
    public List<TrunkState> trunks() {
        return runtime.trunks();
    }

    /** Probes a trunk now, and registers it if it registers. The outcome is told to the watcher. @return false when there is none */
    public boolean probe(String domain, String trunk) {
        return runtime.probe(domain, trunk);
    }

    /** A call queue at this moment; null when there is none by this number. */
    public @Nullable QueueState queue(String domain, String number) {
        return runtime.queue(domain, number);
    }

    /** Logs an agent in to a queue, or out. @return false when there is no such queue, or the extension is no agent of it */
    public boolean logAgent(String domain, String queue, String extension, boolean in) {
        return runtime.logAgent(domain, queue, extension, in);
    }

    /**
     * What would happen to a call that nobody answers, by the configuration that is live.
     *
     * @param from the extension that calls; any other number comes from outside
     * @param at milliseconds since the epoch
     * @param registeredNow only phones that are registered now ring; else every extension is taken to have one
     * @return null when the tenant or the number is not there
     */
    public @Nullable Simulated simulate(String domain, String dialled, String from, long at, boolean registeredNow) {
        return runtime.simulate(domain, dialled, from, at, registeredNow);
    }

    /** How the service flags of a tenant stand, by number. */
    public List<FlagState> flags(String domain) {
        return runtime.flags(domain);
    }

    /**
     * Changes a service flag from now on; calls that are being routed see it or not, later ones do.
     *
     * @param flag its number
     * @param by who, for those who look at it
     * @return how it stands then; null when there is no such flag
     */
    public @Nullable FlagState change(String domain, String flag, FlagCommand command, String by) {
        return runtime.change(domain, flag, command, by);
    }

    /** The messages of a mailbox changed: whoever watches it is told, after {@link EnginePorts.Messages#count} was asked. */
    public void messagesChanged(String domain, String mailbox) {
        runtime.messagesChanged(domain, mailbox);
    }

    /** Who watches what now. */
    public List<ActiveSubscription> subscriptions() {
        return runtime.subscriptions();
    }

    /** Ends a call. @return false when there is no such call in this domain */
    public boolean hangUp(String domain, String callId, String by) {
        return runtime.hangUp(domain, callId, by);
    }

    /**
     * Has a phone of this extension answer the call that rings there: it is asked, or called anew so that it answers at once.
     *
     * @param call its id
     * @param by who wants it, for the trace
     */
    public CompletionStage<RemoteAnswer> answerRemotely(String domain, String call, String extension, String by) {
        return runtime.answerRemotely(domain, call, extension, by);
    }

    public EngineStatistics statistics() {
        return runtime.statistics();
    }

    /** Sources and users that are locked out now, the latest first. */
    public List<Block> blocks() {
        return runtime.blocks();
    }

    /** Forgives one. @return false when nothing by this id is locked */
    public boolean release(String blockId) {
        return runtime.release(blockId);
    }

    /** Keeps SIP messages in so much memory, all loops together; 0 = none. What was kept before is forgotten. */
    public void trace(int megabytes) {
        runtime.trace(megabytes);
    }

    /** Copies every SIP message, secrets masked, to a capture server from now on; null = to none. @throws IOException no socket */
    public void export(@Nullable HepTarget target) throws IOException {
        runtime.export(target);
    }

    /** What became of those copies. */
    public ExportFigures exported() {
        return runtime.exported();
    }

    /** The messages of a call, oldest first, secrets masked; empty when none are kept. Takes milliseconds. */
    public List<TracedMessage> messages(String domain, String callId) {
        return runtime.messages(domain, callId);
    }

    /** Refuses new calls with 503 while those in progress go on, e.g. before maintenance; false ends that. */
    public void drain(boolean on) {
        runtime.drain(on);
    }

    public GuardFigures guardFigures() {
        return runtime.guardFigures();
    }

    /**
     * Takes a connection that a web server holds.
     *
     * @return what to tell of it; null when there are too many already, of its address or at all
     */
    public WebPeer.@Nullable Line welcome(WebPeer peer) {
        return runtime.welcome(peer);
    }

    /** The port we listen on by this transport, where we do. */
    public int port(Transport transport) {
        return runtime.port(transport);
    }

    /** The SIP port, UDP and TCP. */
    public int port() {
        return runtime.port();
    }

    @Override
    public void close() {
        runtime.close();
    }
}
