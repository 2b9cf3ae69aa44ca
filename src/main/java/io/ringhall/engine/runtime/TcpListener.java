package io.ringhall.engine.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accepts TCP connections on the first loop and deals them out to all. */
final class TcpListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TcpListener.class);
    private final ServerSocketChannel channel;
    private final List<SipLoop> loops;
    private final LocalAddress addresses;
    private int next;

    private TcpListener(ServerSocketChannel channel, List<SipLoop> loops, LocalAddress addresses) {
        this.channel = channel;
        this.loops = loops;
        this.addresses = addresses;
    }

    static TcpListener open(InetSocketAddress address, List<SipLoop> loops, LocalAddress addresses) throws IOException {
        var channel = ServerSocketChannel.open();
        channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        channel.bind(address, 1024);
        var listener = new TcpListener(channel, loops, addresses);
        loops.getFirst().loop().register(channel, SelectionKey.OP_ACCEPT, listener::accept);
        return listener;
    }

    private void accept(SelectionKey key) throws IOException {
        for (var accepted = channel.accept(); accepted != null; accepted = channel.accept()) {
            var loop = loops.get(next++ % loops.size());
            var connection = accepted;
            loop.loop().execute(() -> {
                try {
                    TcpConnection.accepted(loop.loop(), connection, addresses, loop.listeningPort(), loop);
                } catch (IOException e) {
                    LOG.debug("A connection went before it was taken: {}", e.toString());
                }
            });
        }
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
