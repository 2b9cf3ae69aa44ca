package io.ringhall.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** A HEP3 packet taken apart byte by byte, independently of how it is made. */
public record HepPacket(Map<Integer, byte[]> chunks) {
    /** @throws AssertionError when the lengths do not add up */
    public static HepPacket of(byte[] packet) {
        var in = ByteBuffer.wrap(packet);
        var mark = new byte[4];
        in.get(mark);
        assertThat(new String(mark, StandardCharsets.US_ASCII)).isEqualTo("HEP3");
        assertThat(in.getShort() & 0xffff).as("length of all").isEqualTo(packet.length);
        var chunks = new TreeMap<Integer, byte[]>();
        while (in.hasRemaining()) {
            assertThat(in.getShort()).as("vendor").isZero();
            int type = in.getShort();
            int length = in.getShort() & 0xffff;
            assertThat(length - 6).as("length of chunk " + type).isBetween(0, in.remaining());
            var value = new byte[length - 6];
            in.get(value);
            assertThat(chunks.put(type, value)).as("chunk " + type + " once").isNull();
        }
        return new HepPacket(chunks);
    }

    /** A whole number of one, two or four bytes. */
    public long number(int type) {
        long value = 0;
        for (byte b : chunks.get(type)) {
            value = value << 8 | b & 0xff;
        }
        return value;
    }

    public int size(int type) {
        return chunks.get(type).length;
    }

    public String address(int type) throws UnknownHostException {
        return InetAddress.getByAddress(Arrays.copyOf(chunks.get(type), size(type))).getHostAddress();
    }

    public byte[] payload() {
        return chunks.get(15);
    }

    public String text() {
        return new String(payload(), StandardCharsets.UTF_8);
    }
}
