package io.ringhall.switchboard;

import io.ringhall.engine.Engine;
import io.ringhall.engine.EnginePorts;
import io.ringhall.engine.EngineSettings;
import io.ringhall.engine.WebPeer;
import io.ringhall.engine.config.EngineConfig;
import io.ringhall.engine.report.ActiveSubscription;
import io.ringhall.engine.report.Block;
import io.ringhall.engine.report.EngineStatistics;
import io.ringhall.engine.report.ExportFigures;
import io.ringhall.engine.flag.FlagCommand;
import io.ringhall.engine.report.FlagState;
import io.ringhall.engine.report.GuardFigures;
import io.ringhall.engine.report.QueueState;
import io.ringhall.engine.report.RegisteredContact;
import io.ringhall.engine.report.Simulated;
import io.ringhall.engine.report.TrunkState;
import io.ringhall.engine.trace.HepTarget;
import io.ringhall.engine.trace.TracedMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The SIP engine behind the few words the switchboard needs. */
record RealEngine(Engine engine) implements RunningEngine {
    /** @throws UncheckedIOException naming the settings to look at, when a port is taken or an address is not ours */
    static RealEngine start(EngineSettings settings, EnginePorts ports) {
        try {
            return new RealEngine(Engine.start(settings, ports));
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "SIP cannot listen on " + settings.bind() + ":" + settings.sipPort()
                            + " (RINGHALL_SIP_BIND, RINGHALL_SIP_PORT): " + failure.getMessage(),
                    failure);
        }
    }

    /** Copies every SIP message to a capture server; null = to none. */
    void export(@Nullable HepTarget target) {
        try {
            engine.export(target);
        } catch (IOException failure) {
            throw new UncheckedIOException("No socket for RINGHALL_HEP_TARGET: " + failure.getMessage(), failure);
        }
    }

    @Override
    public void apply(EngineConfig config) {
        engine.apply(config);
    }

    @Override
    public List<RegisteredContact> registrations() {
        return engine.registrations();
    }

    @Override
    public @Nullable Simulated simulate(String domain, String dialled, String from, long at, boolean registeredNow) {
        return engine.simulate(domain, dialled, from, at, registeredNow);
    }

    @Override
    public List<FlagState> flags(String domain) {
        return engine.flags(domain);
    }

    @Override
    public @Nullable FlagState change(String domain, String flag, FlagCommand command, String by) {
        return engine.change(domain, flag, command, by);
    }

    @Override
    public List<TrunkState> trunks() {
        return engine.trunks();
    }

    @Override
    public boolean probe(String domain, String trunk) {
        return engine.probe(domain, trunk);
    }

    @Override
    public boolean hangUp(String domain, String callId) {
        return engine.hangUp(domain, callId, "the console");
    }

    @Override
    public void messagesChanged(String domain, String mailbox) {
        engine.messagesChanged(domain, mailbox);
    }

    @Override
    public @Nullable QueueState queue(String domain, String number) {
        return engine.queue(domain, number);
    }

    @Override
    public boolean logAgent(String domain, String queue, String extension, boolean in) {
        return engine.logAgent(domain, queue, extension, in);
    }

    @Override
    public List<ActiveSubscription> subscriptions() {
        return engine.subscriptions();
    }

    @Override
    public List<Block> blocks() {
        return engine.blocks();
    }

    @Override
    public boolean release(String blockId) {
        return engine.release(blockId);
    }

    @Override
    public GuardFigures guardFigures() {
        return engine.guardFigures();
    }

    @Override
    public ExportFigures exported() {
        return engine.exported();
    }

    @Override
    public List<TracedMessage> messages(String domain, String callId) {
        return engine.messages(domain, callId);
    }

    @Override
    public WebPeer.@Nullable Line welcome(WebPeer peer) {
        return engine.welcome(peer);
    }

    @Override
    public EngineStatistics statistics() {
        return engine.statistics();
    }

    @Override
    public int port() {
        return engine.port();
    }

    @Override
    public void close() {
        engine.close();
    }
}
