package io.ringhall.engine.runtime;

import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.sip.message.SipUri;
import io.ringhall.engine.sip.message.Uri;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Open TCP connections by peer: a registered phone is called over the connection it registered by (RFC 5626 §5.3). */
final class TcpConnections {
    private static final Logger LOG = LoggerFactory.getLogger(TcpConnections.class);
    private final Map<InetSocketAddress, TcpConnection> byPeer = new ConcurrentHashMap<>();

    void opened(TcpConnection connection) {
        byPeer.put(connection.remote(), connection);
    }

    void closed(TcpConnection connection) {
        byPeer.remove(connection.remote(), connection);
    }

    /** The connection a phone registered by, else a new one to its contact's address; null when that is no address. */
    @Nullable Flow to(InetSocketAddress source, String contact, SipLoop loop) {
        var known = byPeer.get(source);
        if (known != null && known.open()) {
            return known;
        }
        if (!(Uri.parse(contact) instanceof SipUri uri)) {
            return null;
        }
        var target = SocketAddresses.of(uri.host(), uri.port() < 0 ? 5060 : uri.port());
        if (target == null) {
            return null;
        }
        var open = byPeer.get(target);
        if (open != null && open.open()) {
            return open;
        }
        try {
            return TcpConnection.to(target, loop.loop(), loop.core().addresses(), loop.listeningPort(), loop);
        } catch (IOException e) {
            LOG.debug("No connection to {}: {}", target, e.toString());
            return null;
        }
    }
}
