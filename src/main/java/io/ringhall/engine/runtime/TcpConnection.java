package io.ringhall.engine.runtime;

import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.sip.Transport;
import io.ringhall.engine.sip.parse.StreamFramer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One TCP connection, owned by one loop; other loops hand over what they send. */
final class TcpConnection implements Flow {
    private static final Logger LOG = LoggerFactory.getLogger(TcpConnection.class);
    /** A peer that does not read is cut off rather than remembered. */
    private static final int MAX_QUEUED_BYTES = 1024 * 1024;
    /** RFC 5626 §3.5.1: the answer to a keep-alive is one CRLF. */
    private static final byte[] PONG = {'\r', '\n'};

    /** Who is told of a connection's life. */
    interface Events {
        void received(byte[] data, Flow flow);

        void malformed(TcpConnection connection, String why);

        void opened(TcpConnection connection);

        void closed(TcpConnection connection);
    }

    private final Loop loop;
    private final SocketChannel channel;
    private final LocalAddress addresses;
    private final int listeningPort;
    private final Events events;
    private final InetSocketAddress remote;
    private final StreamFramer framer = new StreamFramer();
    private final ByteBuffer in = ByteBuffer.allocate(16_384);
    private final ArrayDeque<ByteBuffer> out = new ArrayDeque<>();
    private int queued;
    private volatile boolean open = true;

    private TcpConnection(
            Loop loop, SocketChannel channel, InetSocketAddress remote, LocalAddress addresses, int listeningPort, Events events) {
        this.loop = loop;
        this.channel = channel;
        this.remote = remote;
        this.addresses = addresses;
        this.listeningPort = listeningPort;
        this.events = events;
    }

    static void accepted(Loop loop, SocketChannel channel, LocalAddress addresses, int listeningPort, Events events) throws IOException {
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        var remote = (InetSocketAddress) channel.getRemoteAddress();
        var connection = new TcpConnection(loop, channel, remote, addresses, listeningPort, events);
        loop.register(channel, SelectionKey.OP_READ, connection::ready);
        events.opened(connection);
    }

    /** Connects; what is sent before the connection stands waits for it. Runs on the loop. */
    static TcpConnection to(InetSocketAddress remote, Loop loop, LocalAddress addresses, int listeningPort, Events events)
            throws IOException {
        var channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        var connection = new TcpConnection(loop, channel, remote, addresses, listeningPort, events);
        boolean now = channel.connect(remote);
        loop.register(channel, now ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, connection::ready);
        events.opened(connection);
        return connection;
    }

    private void ready(SelectionKey key) {
        try {
            if (key.isConnectable() && channel.finishConnect()) {
                key.interestOps(SelectionKey.OP_READ);
                flush();
            }
            if (key.isValid() && key.isReadable()) {
                read();
            }
            if (key.isValid() && key.isWritable()) {
                flush();
            }
        } catch (IOException e) {
            LOG.debug("Connection with {} failed: {}", remote, e.toString());
            close();
        }
    }

    private void read() throws IOException {
        in.clear();
        if (channel.read(in) < 0) {
            close();
            return;
        }
        in.flip();
        framer.feed(in);
        for (var next = framer.next(); open; next = framer.next()) {
            switch (next) {
                case StreamFramer.Message(byte[] data) -> events.received(data, this);
                case StreamFramer.Ping() -> send(PONG);
                case StreamFramer.Incomplete() -> {
                    return;
                }
                case StreamFramer.Broken(String why) -> {
                    // RFC 3261 §18.3: a stream that lost its framing cannot be read any further.
                    events.malformed(this, why);
                    close();
                }
            }
        }
    }

    @Override
    public void send(byte[] message) {
        if (!loop.here()) {
            loop.execute(() -> send(message));
            return;
        }
        if (!open) {
            return;
        }
        out.add(ByteBuffer.wrap(message));
        queued += message.length;
        if (queued > MAX_QUEUED_BYTES) {
            LOG.warn("{} does not read; the connection is closed", remote);
            close();
        } else if (channel.isConnected()) {
            try {
                flush();
            } catch (IOException e) {
                close();
            }
        }
    }

    private void flush() throws IOException {
        while (!out.isEmpty()) {
            var head = out.peek();
            queued -= channel.write(head);
            if (head.hasRemaining()) {
                break;
            }
            out.remove();
        }
        loop.interest(channel, out.isEmpty() ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE);
    }

    void close() {
        if (!open) {
            return;
        }
        open = false;
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("Closing {} failed", remote, e);
        }
        events.closed(this);
    }

    @Override
    public Transport transport() {
        return Transport.TCP;
    }

    @Override
    public InetSocketAddress local() {
        return new InetSocketAddress(listeningPort);
    }

    @Override
    public InetSocketAddress remote() {
        return remote;
    }

    @Override
    public String advertised() {
        return addresses.towards(remote.getAddress()) + ":" + listeningPort;
    }

    @Override
    public boolean open() {
        return open;
    }

    @Override
    public String toString() {
        return "TCP " + remote;
    }
}
