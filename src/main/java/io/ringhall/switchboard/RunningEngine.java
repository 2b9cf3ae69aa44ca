package io.ringhall.switchboard;

import io.ringhall.engine.EnginePorts;
import io.ringhall.engine.EngineSettings;
import io.ringhall.engine.config.EngineConfig;
import io.ringhall.engine.report.ActiveSubscription;
import io.ringhall.engine.report.EngineStatistics;
import io.ringhall.engine.report.RegisteredContact;
import java.util.List;

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

    boolean hangUp(String domain, String callId);

    /** The messages of a mailbox changed; lamps follow. */
    default void messagesChanged(String domain, String mailbox) {}

    /** Who watches what now. */
    default List<ActiveSubscription> subscriptions() {
        return List.of();
    }

    EngineStatistics statistics();

    int port();

    @Override
    void close();
}
