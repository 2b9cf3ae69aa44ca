package io.ringhall.engine.trace;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** Messages as a capture file (draft-ietf-opsawg-pcap), each as one UDP datagram in Ethernet whatever carried it. */
public final class Pcap {
    private static final int MAGIC = 0xa1b2c3d4;
    private static final int ETHERNET = 1;
    private static final int LINK = 14;
    private static final int UDP = 17;
    private static final int LONGEST = 65_000;

    private Pcap() {}

    public static byte[] of(List<TracedMessage> messages) {
        int size = 24;
        for (var each : messages) {
            size += 16 + LINK + 40 + 8 + each.bytes().length;
        }
        var out = ByteBuffer.allocate(size);
        out.putInt(MAGIC).putShort((short) 2).putShort((short) 4).putInt(0).putInt(0).putInt(LONGEST + 100).putInt(ETHERNET);
        for (var each : messages) {
            var packet = packet(each);
            out.putInt((int) (each.at() / 1000)).putInt((int) (each.at() % 1000 * 1000)).putInt(packet.length).putInt(packet.length);
            out.put(packet);
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    private static byte[] packet(TracedMessage message) {
        var data = Arrays.copyOf(message.bytes(), Math.min(message.bytes().length, LONGEST));
        var from = bytes(message.source());
        var to = bytes(message.destination());
        if (from.length != to.length) {
            // one side is known only as "any address": told in the other's family
            from = from.length == 16 ? from : new byte[16];
            to = to.length == 16 ? to : new byte[16];
        }
        boolean six = from.length == 16;
        int udp = 8 + data.length;
        var out = ByteBuffer.allocate(LINK + (six ? 40 : 20) + udp);
        out.put(new byte[] {2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1}).putShort((short) (six ? 0x86dd : 0x0800));
        if (six) {
            out.putInt(0x60000000).putShort((short) udp).put((byte) UDP).put((byte) 64).put(from).put(to);
        } else {
            var header = ByteBuffer.allocate(20);
            header.putShort((short) 0x4500).putShort((short) (20 + udp)).putInt(0x4000).put((byte) 64).put((byte) UDP).putShort((short) 0);
            header.put(from).put(to);
            header.putShort(10, (short) ~sum(header.array(), 0));
            out.put(header.array());
        }
        var datagram = ByteBuffer.allocate(udp);
        datagram.putShort((short) message.source().getPort()).putShort((short) message.destination().getPort());
        datagram.putShort((short) udp).putShort((short) 0).put(data);
        int check = ~sum(datagram.array(), sum(to, sum(from, UDP + udp))) & 0xffff;
        // RFC 768: a sum of zero is sent as all ones
        datagram.putShort(6, (short) (check == 0 ? 0xffff : check));
        return out.put(datagram.array()).array();
    }

    private static byte[] bytes(InetSocketAddress address) {
        InetAddress host = address.getAddress();
        return host == null ? new byte[4] : host.getAddress();
    }

    /** RFC 1071: the ones' complement sum of 16-bit words. */
    private static int sum(byte[] bytes, int start) {
        long sum = start;
        for (int i = 0; i < bytes.length; i += 2) {
            sum += (bytes[i] & 0xff) << 8 | (i + 1 < bytes.length ? bytes[i + 1] & 0xff : 0);
        }
        while (sum > 0xffff) {
            sum = (sum & 0xffff) + (sum >> 16);
        }
        return (int) sum;
    }
}
