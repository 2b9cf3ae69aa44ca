package io.ringhall.engine;

import io.ringhall.engine.config.LocalNetworks;
import io.ringhall.engine.guard.GuardSettings;
import org.jspecify.annotations.Nullable;

/**
 * How the engine meets the network.
 *
 * @param bind addresses for SIP and RTP between commas, e.g. 0.0.0.0
 * @param sipPort UDP and TCP; 0 = any free port
 * @param publicAddress address peers outside {@code localNetworks} are told, or one for each IP version between commas; null = the one they are
 *     reached from
 * @param loops event loops; 0 = one per core
 * @param rtpLow rtpHigh inclusive range, RTP on even ports
 * @param streams TLS, WebSocket and the limits of connections
 * @param digest whether REGISTER and INVITE are challenged; false only in benchmarks
 * @param guard how strict it is with strangers
 * @param sessions session timers of every leg (RFC 4028)
 * @param localNetworks who is on our side of any NAT
 */
public record EngineSettings(
        String bind, int sipPort, @Nullable String publicAddress, int loops, int rtpLow, int rtpHigh, boolean digest, GuardSettings guard,
        SessionTimerPolicy sessions, StreamSettings streams, LocalNetworks localNetworks) {
    /** Private addresses are inside. */
    public EngineSettings(
            String bind, int sipPort, @Nullable String publicAddress, int loops, int rtpLow, int rtpHigh, boolean digest, GuardSettings guard,
            SessionTimerPolicy sessions, StreamSettings streams) {
        this(bind, sipPort, publicAddress, loops, rtpLow, rtpHigh, digest, guard, sessions, streams, LocalNetworks.PRIVATE);
    }

    /** With the usual guard and session timers, plain UDP and TCP only. */
    public EngineSettings(
            String bind, int sipPort, @Nullable String publicAddress, int loops, int rtpLow, int rtpHigh, boolean digest) {
        this(bind, sipPort, publicAddress, loops, rtpLow, rtpHigh, digest, GuardSettings.DEFAULT, SessionTimerPolicy.DEFAULT,
                StreamSettings.plain());
    }

    public EngineSettings withSessions(SessionTimerPolicy other) {
        return new EngineSettings(bind, sipPort, publicAddress, loops, rtpLow, rtpHigh, digest, guard, other, streams, localNetworks);
    }

    public EngineSettings withStreams(StreamSettings other) {
        return new EngineSettings(bind, sipPort, publicAddress, loops, rtpLow, rtpHigh, digest, guard, sessions, other, localNetworks);
    }

    public EngineSettings withGuard(GuardSettings other) {
        return new EngineSettings(bind, sipPort, publicAddress, loops, rtpLow, rtpHigh, digest, other, sessions, streams, localNetworks);
    }

    /** Bound elsewhere, and known elsewhere. @param told as {@code publicAddress} */
    public EngineSettings withAddresses(String bound, @Nullable String told, LocalNetworks inside) {
        return new EngineSettings(bound, sipPort, told, loops, rtpLow, rtpHigh, digest, guard, sessions, streams, inside);
    }

    public static EngineSettings loopback() {
        return new EngineSettings("127.0.0.1", 0, null, 1, 10000, 19999, true);
    }
}
