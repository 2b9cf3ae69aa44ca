package io.ringhall.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.function.Consumer;

/** One phone's socket, connected to the system under test. */
final class Endpoint {
    private static final int BATCH = 64;
    private static final int SOCKET_BUFFER = 8 * 1024 * 1024;

    final int port;
    private final DatagramChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(65_536);
    private final WireMessage message = new WireMessage();
    private final Consumer<WireMessage> receiver;

    /** @param port 0 = any free one */
    Endpoint(int port, int target, Consumer<WireMessage> receiver) {
        this.receiver = receiver;
        try {
            var loopback = InetAddress.getByName("127.0.0.1");
            channel = DatagramChannel.open();
            channel.setOption(StandardSocketOptions.SO_RCVBUF, SOCKET_BUFFER);
            channel.setOption(StandardSocketOptions.SO_SNDBUF, SOCKET_BUFFER);
            channel.bind(new InetSocketAddress(loopback, port)).connect(new InetSocketAddress(loopback, target));
            this.port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void register(Selector selector) throws IOException {
        channel.configureBlocking(false).register(selector, SelectionKey.OP_READ, this);
    }

    void send(byte[] bytes) {
        buffer.clear().put(bytes).flip();
        write();
    }

    void send(WireText text) {
        text.into(buffer);
        write();
    }

    private void write() {
        try {
            channel.write(buffer);
        } catch (PortUnreachableException e) {
            // the system under test is gone: every call that needs it fails by itself
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void read() throws IOException {
        for (int i = 0; i < BATCH; i++) {
            buffer.clear();
            try {
                if (channel.read(buffer) <= 0) {
                    return;
                }
            } catch (PortUnreachableException e) {
                return;
            }
            buffer.flip();
            message.length = buffer.remaining();
            buffer.get(message.bytes, 0, message.length);
            message.index();
            receiver.accept(message);
        }
    }
}
