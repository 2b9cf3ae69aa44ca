package io.ringhall.engine.runtime;

import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.sip.Transport;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLEngine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the connections of one loop. */
final class Streams {
    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};
    /** What is read at once: a TLS record, decrypted, with room to spare. */
    private static final int PIECE = 33_093;

    private final EngineCore core;
    private final Loop loop;
    private final Connections connections;
    private final StreamConnection.Events events;
    private final TlsWork tls;
    private final ByteBuffer in = ByteBuffer.allocate(PIECE);
    private final Map<PeerChannel, StreamConnection> secured = new IdentityHashMap<>();

    Streams(EngineCore core, Loop loop, Connections connections, StreamConnection.Events events) {
        this.core = core;
        this.loop = loop;
        this.connections = connections;
        this.events = events;
        tls = new TlsWork(loop, core.handshakes(), this::resume);
    }

    /** A connection of somebody's who was admitted. Runs on the loop. */
    void accepted(SocketChannel socket, Transport transport) {
        InetSocketAddress remote = null;
        try {
            remote = (InetSocketAddress) socket.getRemoteAddress();
            var channel = transport.secure() ? secure(socket) : new PlainChannel(socket);
            open(channel, transport, remote, SelectionKey.OP_READ, null, true);
        } catch (IOException | RuntimeException e) {
            LOG.debug("A connection went before it was taken: {}", e.toString());
            drop(socket);
            if (remote != null) {
                connections.left(remote.getAddress());
            }
        }
    }

    private SecureChannel secure(SocketChannel socket) {
        var engine = core.settings().streams().tls().server().get().createSSLEngine();
        engine.setUseClientMode(false);
        engine.setEnabledProtocols(PROTOCOLS);
        return new SecureChannel(socket, engine, tls, null);
    }

    /** The connection to this peer: the open one, else a new one; what is sent before it stands waits. Null when it cannot be. Runs on the loop. */
    @Nullable Flow to(FlowTarget target) {
        var known = connections.with(target);
        return known != null ? known : connect(target);
    }

    private @Nullable Flow connect(FlowTarget target) {
        SocketChannel socket = null;
        try {
            socket = SocketChannel.open();
            socket.configureBlocking(false);
            boolean now = socket.connect(target.address());
            var channel = switch (target.transport()) {
                case TCP -> new PlainChannel(socket);
                case TLS -> secure(socket, target);
                // RFC 7118: only browsers connect, and to a datagram socket nobody does.
                case WS, WSS, UDP -> throw new IOException("no connections are made over " + target.transport());
            };
            int interest = now ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT;
            var connection = open(channel, target.transport(), target.address(), interest, target.host(), false);
            return connection;
        } catch (IOException | RuntimeException e) {
            LOG.debug("No connection to {}: {}", target, e.toString());
            drop(socket);
            return null;
        }
    }

    private SecureChannel secure(SocketChannel socket, FlowTarget target) {
        SSLEngine engine = core.settings().streams().tls().client().get().createSSLEngine(target.host(), target.address().getPort());
        engine.setUseClientMode(true);
        engine.setEnabledProtocols(PROTOCOLS);
        if (SocketAddresses.of(target.host(), 1) == null) {
            var parameters = engine.getSSLParameters();
            parameters.setServerNames(List.of(new SNIHostName(target.host())));
            engine.setSSLParameters(parameters);
        }
        return new SecureChannel(socket, engine, tls, target.host());
    }

    private StreamConnection open(
            PeerChannel channel, Transport transport, InetSocketAddress remote, int interest, @Nullable String host, boolean accepted)
            throws IOException {
        channel.socket().setOption(StandardSocketOptions.TCP_NODELAY, true);
        int port = core.listening().of(transport);
        var local = new InetSocketAddress(port);
        var advertised = core.addresses().towards(remote.getAddress()) + ":" + port;
        var framing = transport.webSocket() ? new WebSocketFraming(core.settings().streams().origins()) : new SipFraming();
        var connection = new StreamConnection(
                loop, channel, framing, transport, remote, local, advertised, events, connections.limits(), in, accepted, host);
        if (channel instanceof SecureChannel) {
            secured.put(channel, connection);
        }
        connection.begin(interest);
        return connection;
    }

    private void resume(PeerChannel channel) {
        var connection = secured.get(channel);
        if (connection != null) {
            connection.resume();
        }
    }

    void closed(StreamConnection connection) {
        secured.remove(connection.channel());
    }

    private static void drop(@Nullable SocketChannel socket) {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            LOG.debug("Closing a connection failed", e);
        }
    }
}
