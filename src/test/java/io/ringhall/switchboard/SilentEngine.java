package io.ringhall.switchboard;

import io.ringhall.engine.config.EngineConfig;
import io.ringhall.engine.report.EngineStatistics;
import io.ringhall.engine.report.RegisteredContact;
import io.ringhall.engine.report.TrunkState;
import java.util.List;

/** Opens no socket and takes no call: an engine for tests of what is brought into it. */
final class SilentEngine implements RunningEngine {
    private volatile EngineConfig config = EngineConfig.EMPTY;

    @Override
    public void apply(EngineConfig next) {
        config = next;
    }

    EngineConfig config() {
        return config;
    }

    @Override
    public List<RegisteredContact> registrations() {
        return List.of();
    }

    @Override
    public List<TrunkState> trunks() {
        return List.of();
    }

    @Override
    public boolean probe(String domain, String trunk) {
        return false;
    }

    @Override
    public boolean hangUp(String domain, String callId) {
        return false;
    }

    @Override
    public EngineStatistics statistics() {
        return new EngineStatistics(0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Override
    public int port() {
        return 0;
    }

    @Override
    public void close() {}
}
