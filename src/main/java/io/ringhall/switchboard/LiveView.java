package io.ringhall.switchboard;

import io.ringhall.engine.config.ExtensionConfig;
import io.ringhall.engine.report.RegisteredContact;
import io.ringhall.tenancy.TenantAccess;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** What happens in a tenant now. */
@Service
public class LiveView {
    private final EngineRoom engine;
    private final LiveBoard board;

    LiveView(EngineRoom engine, LiveBoard board) {
        this.engine = engine;
        this.board = board;
    }

    /** Every extension of the live plan, by number. */
    public List<ExtensionPresence> presence(TenantAccess access) {
        var config = engine.live(access.domain());
        if (config == null) {
            return List.of();
        }
        var tenant = board.tenant(access.domain());
        return config.targets().values().stream()
                .filter(ExtensionConfig.class::isInstance)
                .map(target -> tenant.presence(target.number()))
                .sorted(Comparator.comparing(ExtensionPresence::number))
                .toList();
    }

    /** Calls in progress, oldest first. */
    public List<LiveCall> calls(TenantAccess access) {
        return board.tenant(access.domain()).calls();
    }

    /** Phones registered now, by extension. */
    public List<LiveRegistration> registrations(TenantAccess access) {
        return engine.registrations().stream()
                .filter(contact -> contact.domain().equals(access.domain()))
                .sorted(Comparator.comparing(RegisteredContact::extension).thenComparing(RegisteredContact::contact))
                .map(LiveRegistration::of)
                .toList();
    }

    /** Phones that watch something now, by what they watch. */
    public List<LiveSubscription> subscriptions(TenantAccess access) {
        return engine.subscriptions().stream()
                .filter(one -> one.domain().equals(access.domain()))
                .map(LiveSubscription::of)
                .toList();
    }

    /** A call queue of the live plan. */
    public Optional<LiveQueue> queue(TenantAccess access, String number) {
        return Optional.ofNullable(engine.queue(access.domain(), number)).map(LiveQueue::of);
    }

    /**
     * Logs an agent in to a queue, or out.
     *
     * @return false when the extension is no agent of it and may not become one. @throws io.ringhall.tenancy.TenantReadOnly
     */
    public boolean logAgent(TenantAccess access, String queue, String extension, boolean in) {
        return engine.logAgent(access.forWriting().domain(), queue, extension, in);
    }

    /** Trunks of the live plan, in the order they are tried. */
    public List<LiveTrunk> trunks(TenantAccess access) {
        return engine.trunks().stream()
                .filter(trunk -> trunk.domain().equals(access.domain()))
                .map(LiveTrunk::of)
                .toList();
    }

    public Optional<LiveTrunk> trunk(TenantAccess access, String name) {
        return trunks(access).stream().filter(trunk -> trunk.name().equals(name)).findFirst();
    }

    /** Registers and probes it now. @return false when it is not live. @throws io.ringhall.tenancy.TenantReadOnly */
    public boolean testTrunk(TenantAccess access, String name) {
        var config = engine.live(access.forWriting().domain());
        return config != null
                && config.trunks().stream()
                        .filter(trunk -> trunk.name().equals(name))
                        .anyMatch(trunk -> engine.probe(access.domain(), trunk.id()));
    }

    /** Tells what changes from now on, on a thread of the switchboard, at most five times a second for each item. */
    public Subscription subscribe(TenantAccess access, Consumer<LiveChange> listener) {
        return board.tenant(access.domain()).subscribe(listener);
    }

    /** @return false when there is no such call any more. @throws io.ringhall.tenancy.TenantReadOnly */
    public boolean hangUp(TenantAccess access, String callId) {
        return engine.hangUp(access.forWriting().domain(), callId);
    }

    public EngineFigures engineFigures() {
        return engine.figures();
    }
}
