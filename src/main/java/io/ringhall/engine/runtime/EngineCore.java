package io.ringhall.engine.runtime;

import io.ringhall.engine.EnginePorts;
import io.ringhall.engine.EngineSettings;
import io.ringhall.engine.config.EngineConfig;
import io.ringhall.engine.media.MediaEngine;
import io.ringhall.engine.sip.auth.DigestAuthenticator;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** What all loops share. */
record EngineCore(
        EngineSettings settings,
        EnginePorts ports,
        Supplier<EngineConfig> config,
        MediaEngine media,
        LocalAddress addresses,
        ListeningPorts listening,
        Executor handshakes,
        Locations locations,
        Occupancy occupancy,
        Rotations rotations,
        Prompts prompts,
        LiveCalls live,
        DigestAuthenticator digest,
        Watches watches,
        DialogBoard dialogs,
        Sources sources,
        Counters counters,
        Door door,
        SipTrace trace,
        AtomicBoolean drain,
        Trunks trunks,
        QueueBoard queues,
        FlagBoard flags) {
    /** Whether new calls are refused, whatever the load. */
    boolean draining() {
        return drain.get();
    }
}
