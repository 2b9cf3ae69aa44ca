package io.ringhall.engine.runtime;

import io.ringhall.engine.ConnectionLimits;
import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.sip.Transport;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The open connections of all loops, and how many more may come. */
final class Connections {
    private record Peer(Transport transport, InetSocketAddress address) {}

    private final ConnectionLimits limits;
    private final Map<Peer, Connection> byPeer = new ConcurrentHashMap<>();
    private final Map<InetAddress, Integer> accepted = new ConcurrentHashMap<>();
    private final AtomicInteger total = new AtomicInteger();

    Connections(ConnectionLimits limits) {
        this.limits = limits;
    }

    ConnectionLimits limits() {
        return limits;
    }

    /** Whether one more from this address is welcome; then it counts until {@link #left}. */
    boolean admit(InetAddress address) {
        if (total.get() >= limits.total()) {
            return false;
        }
        int of = accepted.merge(address, 1, Integer::sum);
        if (of > limits.perAddress()) {
            uncount(address);
            return false;
        }
        total.incrementAndGet();
        return true;
    }

    void left(InetAddress address) {
        total.decrementAndGet();
        uncount(address);
    }

    private void uncount(InetAddress address) {
        accepted.computeIfPresent(address, (a, count) -> count > 1 ? count - 1 : null);
    }

    int size() {
        return total.get();
    }

    void opened(Connection connection) {
        byPeer.put(new Peer(connection.transport(), connection.remote()), connection);
    }

    void closed(Connection connection) {
        byPeer.remove(new Peer(connection.transport(), connection.remote()), connection);
        if (connection.accepted()) {
            left(connection.remote().getAddress());
        }
    }

    /** The open connection with this peer (RFC 3261 §18: it is used again). */
    @Nullable Flow with(Transport transport, InetSocketAddress peer) {
        var known = byPeer.get(new Peer(transport, peer));
        return known != null && known.open() ? known : null;
    }

    /** As {@link #with}, where the peer has proved to be this host. */
    @Nullable Flow with(FlowTarget target) {
        var known = byPeer.get(new Peer(target.transport(), target.address()));
        return known != null && known.open() && known.reaches(target.host()) ? known : null;
    }
}
