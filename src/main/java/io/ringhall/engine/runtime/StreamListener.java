package io.ringhall.engine.runtime;

import io.ringhall.engine.sip.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accepts connections on the first loop and deals them out to all. */
final class StreamListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StreamListener.class);
    private static final int BACKLOG = 1024;
    /** Without a free descriptor the socket stays ready: a pause keeps the loop from spinning. */
    private static final long BREATH_MILLIS = 200;

    private final ServerSocketChannel channel;
    private final Transport transport;
    private final List<SipLoop> loops;
    private final Connections connections;
    private int next;

    private StreamListener(ServerSocketChannel channel, Transport transport, List<SipLoop> loops, Connections connections) {
        this.channel = channel;
        this.transport = transport;
        this.loops = loops;
        this.connections = connections;
    }

    static StreamListener open(InetSocketAddress address, Transport transport, List<SipLoop> loops, Connections connections)
            throws IOException {
        var channel = ServerSocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            channel.bind(address, BACKLOG);
            var listener = new StreamListener(channel, transport, loops, connections);
            loops.getFirst().loop().register(channel, SelectionKey.OP_ACCEPT, listener::accept);
            return listener;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    int port() throws IOException {
        return ((InetSocketAddress) channel.getLocalAddress()).getPort();
    }

    private void accept(SelectionKey key) {
        try {
            for (var accepted = channel.accept(); accepted != null; accepted = channel.accept()) {
                deal(accepted);
            }
        } catch (IOException e) {
            LOG.warn("{} connections cannot be accepted: {}", transport, e.toString());
            var loop = loops.getFirst().loop();
            loop.interest(channel, 0);
            loop.schedule(BREATH_MILLIS, () -> loop.interest(channel, SelectionKey.OP_ACCEPT));
        }
    }

    private void deal(SocketChannel accepted) throws IOException {
        var remote = (InetSocketAddress) accepted.getRemoteAddress();
        if (remote == null || !connections.admit(remote.getAddress())) {
            LOG.debug("A connection of {} is one too many", remote);
            accepted.close();
            return;
        }
        var loop = loops.get(next++ % loops.size());
        loop.loop().execute(() -> loop.accepted(accepted, transport));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
