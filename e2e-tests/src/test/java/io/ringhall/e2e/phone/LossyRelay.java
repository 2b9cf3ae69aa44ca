package io.ringhall.e2e.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A network that loses datagrams between phones and a server, in both directions. Each phone gets a port of its own towards the server, as behind a
 * NAT. What is lost follows from the seed and the order of arrival.
 */
public final class LossyRelay implements AutoCloseable {
    private final InetSocketAddress server;
    private final double loss;
    private final Random random;
    private final Selector selector;
    private final DatagramChannel front;
    private final Map<SocketAddress, DatagramChannel> ways = new HashMap<>();
    private final AtomicInteger passed = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final Thread thread;

    /** @param loss share of datagrams that get lost, 0-1 */
    public LossyRelay(int serverPort, double loss, long seed) {
        server = new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort);
        this.loss = loss;
        random = new Random(seed);
        try {
            selector = Selector.open();
            front = open(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread = Thread.ofPlatform().name("lossy relay").daemon().start(this::run);
    }

    /** Where phones send instead of to the server. */
    public int port() {
        return front.socket().getLocalPort();
    }

    public int passed() {
        return passed.get();
    }

    public int lost() {
        return lost.get();
    }

    private DatagramChannel open(SocketAddress phone) throws IOException {
        var channel = DatagramChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        channel.configureBlocking(false).register(selector, SelectionKey.OP_READ, phone);
        return channel;
    }

    private void run() {
        var buffer = ByteBuffer.allocate(65_536);
        try {
            while (selector.isOpen()) {
                selector.select(key -> {
                    try {
                        forward(key, buffer);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        } catch (ClosedSelectorException e) {
            // the end
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forward(SelectionKey key, ByteBuffer buffer) throws IOException {
        var channel = (DatagramChannel) key.channel();
        for (var from = receive(channel, buffer); from != null; from = receive(channel, buffer)) {
            if (random.nextDouble() < loss) {
                lost.incrementAndGet();
                continue;
            }
            passed.incrementAndGet();
            if (channel == front) {
                var way = ways.get(from);
                if (way == null) {
                    way = open(from);
                    ways.put(from, way);
                }
                way.send(buffer, server);
            } else {
                front.send(buffer, (SocketAddress) key.attachment());
            }
        }
    }

    private static SocketAddress receive(DatagramChannel channel, ByteBuffer buffer) throws IOException {
        buffer.clear();
        var from = channel.receive(buffer);
        buffer.flip();
        return from;
    }

    @Override
    public void close() {
        try {
            selector.close();
            front.close();
            thread.join(2_000);
            for (var way : ways.values()) {
                way.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
