package io.ringhall.engine.runtime;

import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.sip.Transport;
import io.ringhall.engine.sip.stun.Stun;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A loop's UDP socket. Several loops share the port; the kernel spreads sources over them. */
final class UdpSocket {
    private static final Logger LOG = LoggerFactory.getLogger(UdpSocket.class);
    /** Datagrams read before other work gets its turn. */
    private static final int BATCH = 64;
    private static final int SOCKET_BUFFER = 4 * 1024 * 1024;

    /** Takes what arrives. */
    interface Receiver {
        void received(byte[] data, Flow flow);

        /** Whether its sender may say anything. */
        boolean admits(Flow flow);

        /** A datagram went out. */
        void sent(byte[] data, Flow flow);

        /** A turn of reading is over. @param drained whether nothing was left */
        void read(boolean drained);
    }

    private final DatagramChannel channel;
    private final InetSocketAddress local;
    private final LocalAddress addresses;
    private final Receiver receiver;
    private final LongAdder sent;
    private final ByteBuffer in = ByteBuffer.allocateDirect(65_536);
    /** The address and port peers are told, of the last flow asked: it is nearly always the same. */
    private volatile Advertised advertised = new Advertised("", "");

    UdpSocket(Loop loop, InetSocketAddress bind, LocalAddress addresses, Receiver receiver, LongAdder sent) throws IOException {
        this.addresses = addresses;
        this.receiver = receiver;
        this.sent = sent;
        channel = DatagramChannel.open();
        channel.setOption(StandardSocketOptions.SO_REUSEPORT, true);
        channel.setOption(StandardSocketOptions.SO_RCVBUF, SOCKET_BUFFER);
        channel.setOption(StandardSocketOptions.SO_SNDBUF, SOCKET_BUFFER);
        channel.bind(bind);
        local = (InetSocketAddress) channel.getLocalAddress();
        loop.register(channel, SelectionKey.OP_READ, this::read);
    }

    /** Whether the port is free: with a shared port the kernel would let a second server take half of the traffic. */
    static void requireFree(InetSocketAddress address) throws IOException {
        try (var probe = DatagramChannel.open()) {
            probe.bind(address);
        }
    }

    InetSocketAddress local() {
        return local;
    }

    Flow to(InetSocketAddress remote) {
        return new UdpFlow(remote);
    }

    /** RFC 5626 §8: what is no SIP may be STUN; it is not traced. */
    private void keepAlive(byte[] data, UdpFlow flow) {
        var answer = receiver.admits(flow) ? Stun.answer(data, flow.remote) : null;
        if (answer != null) {
            try {
                channel.send(ByteBuffer.wrap(answer), flow.remote);
            } catch (IOException | RuntimeException e) {
                LOG.debug("Could not answer {}: {}", flow, e.toString());
            }
        }
    }

    private void read(SelectionKey key) throws IOException {
        for (int i = 0; i < BATCH; i++) {
            in.clear();
            var source = (InetSocketAddress) channel.receive(in);
            if (source == null) {
                receiver.read(true);
                return;
            }
            in.flip();
            var data = new byte[in.remaining()];
            in.get(data);
            var flow = new UdpFlow(source);
            if (Stun.is(data)) {
                keepAlive(data, flow);
            } else {
                receiver.received(data, flow);
            }
        }
        receiver.read(false);
    }

    private record Advertised(String host, String text) {}

    private final class UdpFlow implements Flow {
        private final InetSocketAddress remote;

        UdpFlow(InetSocketAddress remote) {
            this.remote = remote;
        }

        @Override
        public Transport transport() {
            return Transport.UDP;
        }

        @Override
        public InetSocketAddress local() {
            return local;
        }

        @Override
        public InetSocketAddress remote() {
            return remote;
        }

        @Override
        public String advertised() {
            var host = addresses.towards(remote.getAddress());
            var last = advertised;
            if (!last.host.equals(host)) {
                last = new Advertised(host, host + ":" + local.getPort());
                advertised = last;
            }
            return last.text;
        }

        @Override
        public boolean open() {
            return channel.isOpen();
        }

        @Override
        public void send(byte[] message) {
            try {
                // Before it leaves: another loop may write the answer down before this one goes on.
                receiver.sent(message, this);
                // A full socket buffer drops the datagram, as the network may: retransmission covers both.
                channel.send(ByteBuffer.wrap(message), remote);
                sent.increment();
            } catch (IOException | RuntimeException e) {
                LOG.debug("Could not send to {}: {}", remote, e.toString());
            }
        }

        @Override
        public String toString() {
            return "UDP " + remote;
        }
    }
}
