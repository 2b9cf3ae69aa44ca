package io.ringhall.engine;

import io.ringhall.engine.guard.GuardSettings;
import org.jspecify.annotations.Nullable;

/**
 * How the engine meets the network.
 *
 * @param bind address for SIP and RTP, e.g. 0.0.0.0
 * @param sipPort UDP and TCP; 0 = any free port
 * @param publicAddress address phones are told, null = the address the phone was reached by
 * @param loops event loops; 0 = one per core
 * @param rtpLow rtpHigh inclusive range, RTP on even ports
 * @param streams TLS, WebSocket and the limits of connections
 * @param digest whether REGISTER and INVITE are challenged; false only in benchmarks
 * @param guard how strict it is with strangers
 * @param sessions session timers of every leg (RFC 4028)
 */
public record EngineSettings(
        String bind, int sipPort, @Nullable String publicAddress, int loops, int rtpLow, int rtpHigh, boolean digest, GuardSettings guard,
        SessionTimerPolicy sessions, StreamSettings streams) {
    /** With the usual guard and session timers, plain UDP and TCP only. */
    public EngineSettings(
            String bind, int sipPort, @Nullable String publicAddress, int loops, int rtpLow, int rtpHigh, boolean digest) {
        this(bind, sipPort, publicAddress, loops, rtpLow, rtpHigh, digest, GuardSettings.DEFAULT, SessionTimerPolicy.DEFAULT,
                StreamSettings.plain());
    }

    public EngineSettings withSessions(SessionTimerPolicy other) {
        return new EngineSettings(bind, sipPort, publicAddress, loops, rtpLow, rtpHigh, digest, guard, other, streams);
    }

    public EngineSettings withStreams(StreamSettings other) {
        return new EngineSettings(bind, sipPort, publicAddress, loops, rtpLow, rtpHigh, digest, guard, sessions, other);
    }

    public EngineSettings withGuard(GuardSettings other) {
        return new EngineSettings(bind, sipPort, publicAddress, loops, rtpLow, rtpHigh, digest, other, sessions, streams);
    }

    public static EngineSettings loopback() {
        return new EngineSettings("127.0.0.1", 0, null, 1, 10000, 19999, true);
    }
}
