package io.ringhall.engine.media;

import java.io.IOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import org.jspecify.annotations.Nullable;

/**
 * An even RTP port and the RTCP port above it (RFC 3550 §11). Bound once and registered with its loop for good; calls only
 * change its owner. What arrives without an owner is read and thrown away, so nothing stale waits for the next call.
 */
final class PortPair {
    private static final int EXPEDITED_FORWARDING = 0xB8;

    /** One of the two sockets, as the selector knows it. */
    record Socket(PortPair pair, DatagramChannel channel, boolean control) {}

    final int rtpPort;
    final Socket rtp;
    final Socket rtcp;
    volatile @Nullable PortTerminal owner;

    private PortPair(int rtpPort, DatagramChannel rtp, DatagramChannel rtcp) {
        this.rtpPort = rtpPort;
        this.rtp = new Socket(this, rtp, false);
        this.rtcp = new Socket(this, rtcp, true);
    }

    /** Null when somebody else has one of the ports. @throws IOException when no socket can be had at all */
    static @Nullable PortPair bind(InetAddress address, int rtpPort) throws IOException {
        DatagramChannel rtp = null;
        try {
            rtp = open(address, rtpPort);
            return new PortPair(rtpPort, rtp, open(address, rtpPort + 1));
        } catch (BindException taken) {
            close(rtp);
            return null;
        } catch (IOException problem) {
            close(rtp);
            throw problem;
        }
    }

    void register(Selector selector) throws IOException {
        rtp.channel.register(selector, SelectionKey.OP_READ, rtp);
        rtcp.channel.register(selector, SelectionKey.OP_READ, rtcp);
    }

    void close() {
        close(rtp.channel);
        close(rtcp.channel);
    }

    private static DatagramChannel open(InetAddress address, int port) throws IOException {
        boolean six = address instanceof Inet6Address;
        var channel = DatagramChannel.open(six ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET);
        try {
            channel.configureBlocking(false);
            channel.bind(new InetSocketAddress(address, port));
            channel.setOption(StandardSocketOptions.IP_TOS, EXPEDITED_FORWARDING);
            return channel;
        } catch (IOException problem) {
            close(channel);
            throw problem;
        }
    }

    private static void close(@Nullable DatagramChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException ignored) {
            // nothing is left to be done with it
        }
    }
}
