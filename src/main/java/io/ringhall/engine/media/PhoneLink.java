package io.ringhall.engine.media;

import io.ringhall.engine.media.sdp.MediaTarget;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way to and from one phone: whom to believe, where to send, and the one stream it hears. Times are milliseconds. */
final class PhoneLink {
    private static final Logger LOG = LoggerFactory.getLogger(PhoneLink.class);

    /** What a phone said of itself. @param from where it said so, null = not known */
    private record Told(MediaTarget target, @Nullable InetAddress from) {}

    final OutgoingStream outgoing;
    private final PortPair pair;
    private final MediaCounters counters;
    private final SourceLatch latch = new SourceLatch();
    private volatile @Nullable Told told;
    private @Nullable Told known;
    private @Nullable InetSocketAddress control;
    private long sent;

    PhoneLink(PortPair pair, MediaCounters counters) {
        this.pair = pair;
        this.counters = counters;
        var random = ThreadLocalRandom.current();
        this.outgoing = new OutgoingStream(random.nextInt(), random.nextInt(1 << 16), random.nextInt());
    }

    /** On any thread. */
    void remote(MediaTarget newest, @Nullable InetAddress from) {
        told = new Told(newest, from);
    }

    /** The newest target; a new description reaches the latch with the first packet after it. */
    @Nullable MediaTarget target(long now) {
        var newest = told;
        if (newest == null) {
            return null;
        }
        if (known == null || newest.target() != known.target() || !Objects.equals(newest.from(), known.from())) {
            latch.told(newest.target().rtp(), newest.from(), now);
            control = null;
            known = newest;
        }
        return newest.target();
    }

    /** Before anybody is known nobody is believed. */
    boolean accepts(ByteBuffer packet, InetSocketAddress from, long now) {
        return target(now) != null && Rtp.isValid(packet) && latch.accepts(from, now);
    }

    boolean acceptsControl(InetSocketAddress from, long now) {
        var remote = target(now);
        if (remote == null || !(from.equals(remote.rtcp()) || latch.isNeighbour(from))) {
            return false;
        }
        control = from;
        return true;
    }

    void send(ByteBuffer packet, long now) {
        var remote = target(now);
        var destination = latch.destination();
        if (remote == null || destination == null || !remote.direction().receives()) {
            return;
        }
        if (outgoing.rewrite(packet, now) && send(pair.rtp, packet, destination)) {
            sent++;
            counters.sent.increment();
        }
    }

    /** Also while on hold (RFC 3264 §5.1). */
    void sendControl(ByteBuffer packet, long now) {
        var remote = target(now);
        if (remote == null) {
            return;
        }
        var destination = control != null ? control : remote.rtcp();
        if (SourceLatch.isUsable(destination)) {
            send(pair.rtcp, packet, destination);
        }
    }

    private boolean send(PortPair.Socket socket, ByteBuffer packet, InetSocketAddress destination) {
        packet.position(0);
        try {
            if (socket.channel().send(packet, destination) > 0) {
                return true;
            }
        } catch (IOException | RuntimeException problem) {
            // an unreachable network: the phone comes back, or the call ends by signalling
            LOG.debug("RTP port {}: {}", pair.rtpPort, problem.toString());
        }
        counters.unsent.increment();
        return false;
    }

    /** RTP packets; another thread may read a value that is a packet old. */
    long sent() {
        return sent;
    }
}
