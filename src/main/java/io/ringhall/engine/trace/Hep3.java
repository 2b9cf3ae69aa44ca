package io.ringhall.engine.trace;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One message as a packet of the Homer Encapsulation Protocol, version 3: chunks of vendor, type, length and value. */
public final class Hep3 {
    /** What a datagram can carry. */
    private static final int LONGEST = 65_507;
    /** All chunks but the message itself, for IPv6. */
    private static final int FRAME = 160;
    private static final int CHUNK = 6;
    private static final int GENERIC = 0;

    private static final int FAMILY = 1;
    private static final int PROTOCOL = 2;
    private static final int SOURCE_IPV4 = 3;
    private static final int DESTINATION_IPV4 = 4;
    private static final int SOURCE_IPV6 = 5;
    private static final int DESTINATION_IPV6 = 6;
    private static final int SOURCE_PORT = 7;
    private static final int DESTINATION_PORT = 8;
    private static final int SECONDS = 9;
    private static final int MICROSECONDS = 10;
    private static final int PROTOCOL_TYPE = 11;
    private static final int AGENT = 12;
    private static final int PAYLOAD = 15;

    private static final int INET = 2;
    private static final int INET6 = 10;
    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int SIP = 1;

    private Hep3() {}

    /**
     * @param agent number of the sender, 32 bits without sign
     * @return a message that is too long for a datagram is cut
     */
    public static byte[] packet(TracedMessage message, long agent) {
        var from = address(message.source());
        var to = address(message.destination());
        // one side may be known as "any address" of the other family only
        boolean six = from.length == 16 || to.length == 16;
        int size = Math.min(message.bytes().length, LONGEST - FRAME);
        var out = ByteBuffer.allocate(FRAME + size);
        out.put("HEP3".getBytes(StandardCharsets.US_ASCII)).putShort((short) 0);
        chunk(out, FAMILY, 1).put((byte) (six ? INET6 : INET));
        chunk(out, PROTOCOL, 1).put((byte) (message.transport().equals("UDP") ? UDP : TCP));
        chunk(out, six ? SOURCE_IPV6 : SOURCE_IPV4, six ? 16 : 4).put(six ? inet6(from) : from);
        chunk(out, six ? DESTINATION_IPV6 : DESTINATION_IPV4, six ? 16 : 4).put(six ? inet6(to) : to);
        chunk(out, SOURCE_PORT, 2).putShort((short) message.source().getPort());
        chunk(out, DESTINATION_PORT, 2).putShort((short) message.destination().getPort());
        chunk(out, SECONDS, 4).putInt((int) (message.at() / 1000));
        chunk(out, MICROSECONDS, 4).putInt((int) (message.at() % 1000 * 1000));
        chunk(out, PROTOCOL_TYPE, 1).put((byte) SIP);
        chunk(out, AGENT, 4).putInt((int) agent);
        chunk(out, PAYLOAD, size).put(message.bytes(), 0, size);
        out.putShort(4, (short) out.position());
        return Arrays.copyOf(out.array(), out.position());
    }

    /** The length of a chunk counts its own six bytes. */
    private static ByteBuffer chunk(ByteBuffer out, int type, int size) {
        return out.putShort((short) GENERIC).putShort((short) type).putShort((short) (CHUNK + size));
    }

    private static byte[] address(InetSocketAddress address) {
        InetAddress host = address.getAddress();
        return host == null ? new byte[4] : host.getAddress();
    }

    private static byte[] inet6(byte[] address) {
        if (address.length == 16) {
            return address;
        }
        // RFC 4291 §2.5.5.2: IPv4-mapped
        var mapped = ByteBuffer.allocate(16).putShort(10, (short) -1);
        return mapped.put(12, address).array();
    }
}
