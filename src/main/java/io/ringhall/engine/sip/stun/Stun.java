package io.ringhall.engine.sip.stun;

import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Answers Binding requests (RFC 8489 §6.3, §14.2): a phone behind NAT keeps its mapping open with them and learns when it has changed. Nothing is asked of
 * the sender; the answer is at most 28 bytes longer than the question, so it is of no use to who forges addresses.
 */
public final class Stun {
    private static final int HEADER = 20;
    private static final int COOKIE = 0x2112A442;
    private static final int BINDING_REQUEST = 0x0001;
    private static final int BINDING_SUCCESS = 0x0101;
    private static final int BINDING_ERROR = 0x0111;
    private static final int XOR_MAPPED_ADDRESS = 0x0020;
    private static final int ERROR_CODE = 0x0009;
    private static final int UNKNOWN_ATTRIBUTES = 0x000a;
    private static final int FINGERPRINT = 0x8028;
    private static final int FINGERPRINT_XOR = 0x5354554e;
    /** Attributes from here on may be ignored (§14). */
    private static final int FIRST_OPTIONAL = 0x8000;

    private Stun() {}

    /** Whether this datagram is STUN and not SIP (RFC 5626 §8): its first two bits are 0, and SIP begins with a letter or a line break. */
    public static boolean is(byte[] data) {
        return data.length >= HEADER && (data[0] & 0xc0) == 0 && ByteBuffer.wrap(data).getInt(4) == COOKIE;
    }

    /** @return the answer, null where none is due */
    public static byte @Nullable [] answer(byte[] data, InetSocketAddress from) {
        if (!is(data)) {
            return null;
        }
        var in = ByteBuffer.wrap(data);
        int length = in.getShort(2) & 0xffff;
        if ((in.getShort(0) & 0xffff) != BINDING_REQUEST || length % 4 != 0 || length != data.length - HEADER) {
            return null;
        }
        var unknown = new ArrayList<Integer>();
        boolean fingerprint = false;
        for (int at = HEADER; at < data.length; ) {
            if (data.length - at < 4) {
                return null;
            }
            int type = in.getShort(at) & 0xffff;
            int size = in.getShort(at + 2) & 0xffff;
            int next = at + 4 + (size + 3 & ~3);
            if (next > data.length) {
                return null;
            }
            if (type == FINGERPRINT) {
                // §14.7: it is the last one, and it has to be right.
                if (size != 4 || next != data.length || in.getInt(at + 4) != fingerprint(data, at)) {
                    return null;
                }
                fingerprint = true;
            } else if (type < FIRST_OPTIONAL) {
                unknown.add(type);
            }
            at = next;
        }
        return unknown.isEmpty()
                ? message(BINDING_SUCCESS, data, attribute(XOR_MAPPED_ADDRESS, mapped(from, data)), fingerprint)
                : message(BINDING_ERROR, data, unknown(unknown), fingerprint);
    }

    /** §6.3.1: 420 and their names. Four of them say enough. */
    private static byte[] unknown(List<Integer> types) {
        int named = Math.min(4, types.size());
        var names = ByteBuffer.allocate(2 * named);
        types.stream().limit(named).forEach(type -> names.putShort(type.shortValue()));
        var out = new ByteArrayOutputStream();
        out.writeBytes(attribute(ERROR_CODE, new byte[] {0, 0, 4, 20}));
        out.writeBytes(attribute(UNKNOWN_ATTRIBUTES, names.array()));
        return out.toByteArray();
    }

    /** §14.2 */
    private static byte[] mapped(InetSocketAddress from, byte[] request) {
        var address = from.getAddress().getAddress();
        var out = ByteBuffer.allocate(4 + address.length);
        out.put((byte) 0).put((byte) (address.length == 4 ? 1 : 2)).putShort((short) (from.getPort() ^ COOKIE >>> 16));
        for (int i = 0; i < address.length; i++) {
            out.put((byte) (address[i] ^ request[4 + i]));
        }
        return out.array();
    }

    private static byte[] attribute(int type, byte[] value) {
        return ByteBuffer.allocate(4 + (value.length + 3 & ~3)).putShort((short) type).putShort((short) value.length).put(value).array();
    }

    private static byte[] message(int type, byte[] request, byte[] attributes, boolean fingerprint) {
        int length = attributes.length + (fingerprint ? 8 : 0);
        var out = ByteBuffer.allocate(HEADER + length).putShort((short) type).putShort((short) length).put(request, 4, 16).put(attributes);
        if (fingerprint) {
            out.putShort((short) FINGERPRINT).putShort((short) 4).putInt(fingerprint(out.array(), HEADER + attributes.length));
        }
        return out.array();
    }

    /** §14.7: over all before it. */
    private static int fingerprint(byte[] message, int before) {
        var crc = new CRC32();
        crc.update(message, 0, before);
        return (int) crc.getValue() ^ FINGERPRINT_XOR;
    }
}
