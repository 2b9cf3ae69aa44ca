package io.ringhall.switchboard;

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
import io.ringhall.engine.trace.TracedMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the switchboard asks of an engine; tests put their own in its place. */
interface RunningEngine extends AutoCloseable {
    /** Makes one. */
    @FunctionalInterface
    interface Starter {
        RunningEngine start(EngineSettings settings, EnginePorts ports);
    }

    /** Swaps what new calls run under. */
    void apply(EngineConfig config);

    List<RegisteredContact> registrations();

    /** @return null when the tenant or the number is not there */
    default @Nullable Simulated simulate(String domain, String dialled, String from, long at, boolean registeredNow) {
        return null;
    }

    /** How the service flags of a tenant stand. */
    default List<FlagState> flags(String domain) {
        return List.of();
    }

    /** @return how it stands then; null when there is no such flag */
    default @Nullable FlagState change(String domain, String flag, FlagCommand command, String by) {
        return null;
    }

    List<TrunkState> trunks();

    boolean probe(String domain, String trunk);

    boolean hangUp(String domain, String callId);

    /** The messages of a mailbox changed; lamps follow. */
    default void messagesChanged(String domain, String mailbox) {}

    /** Null when there is no such queue. */
    default @Nullable QueueState queue(String domain, String number) {
        return null;
    }

    /** @return false when the extension is no agent of such a queue */
    default boolean logAgent(String domain, String queue, String extension, boolean in) {
        return false;
    }

    /** Who watches what now. */
    default List<ActiveSubscription> subscriptions() {
        return List.of();
    }

    /** Who is locked out. */
    default List<Block> blocks() {
        return List.of();
    }

    /** @return false when nothing by this id is locked */
    default boolean release(String blockId) {
        return false;
    }

    default GuardFigures guardFigures() {
        return GuardFigures.NONE;
    }

    /** Copies of SIP messages to a capture server. */
    default ExportFigures exported() {
        return ExportFigures.NONE;
    }

    default List<TracedMessage> messages(String domain, String callId) {
        return List.of();
    }

    /** @return null when no more connections are welcome */
    default WebPeer.@Nullable Line welcome(WebPeer peer) {
        return null;
    }

    EngineStatistics statistics();

    int port();

    @Override
    void close();
}
