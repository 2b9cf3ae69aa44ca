package io.ringhall.engine.sip.websocket;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a client's bytes into frames and puts fragments together (RFC 6455 §5). Feed it all there is, then call {@link #next} until it is
 * {@link Incomplete}. After {@link Broken} and {@link Close} nothing more is read.
 */
public final class FrameReader {
    /** What {@link #next} found. */
    public sealed interface Frame {}

    /** A whole message, its fragments joined. */
    public record Message(byte[] data) implements Frame {}

    /** To be answered by a pong with the same bytes. */
    public record Ping(byte[] data) implements Frame {}

    /** More bytes are needed. @param begun whether a frame or a message waits for its end */
    public record Incomplete(boolean begun) implements Frame {}

    /** The peer is done. @param code what to answer */
    public record Close(int code) implements Frame {}

    /** Against the protocol, or too much. @param code to close with (RFC 6455 §7.4.1) */
    public record Broken(int code, String why) implements Frame {}

    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final byte[] NOTHING = {};

    private final int most;
    private byte[] bytes = NOTHING;
    private int start;
    private int end;
    /** Of the message whose fragments are coming; 0 = none. */
    private int kind;
    private byte[] joined = NOTHING;
    private int joinedLength;

    /** @param most bytes of a message */
    public FrameReader(int most) {
        this.most = most;
    }

    /** Takes all of the buffer. */
    public void feed(ByteBuffer in) {
        int more = in.remaining();
        if (end + more > bytes.length) {
            int held = end - start;
            var target = held + more > bytes.length ? new byte[Math.max(1024, Math.max(2 * bytes.length, held + more))] : bytes;
            System.arraycopy(bytes, start, target, 0, held);
            bytes = target;
            start = 0;
            end = held;
        }
        in.get(bytes, end, more);
        end += more;
    }

    public Frame next() {
        while (true) {
            if (end - start < 2) {
                return incomplete();
            }
            int first = bytes[start] & 0xff;
            int second = bytes[start + 1] & 0xff;
            boolean last = (first & 0x80) != 0;
            int opcode = first & 0x0f;
            var wrong = wrong(first, second, last, opcode);
            if (wrong != null) {
                return new Broken(1002, wrong);
            }
            int short7 = second & 0x7f;
            int head = 2 + (short7 == 126 ? 2 : short7 == 127 ? 8 : 0);
            if (end - start < head) {
                return incomplete();
            }
            long length = short7 < 126 ? short7 : number(start + 2, head - 2);
            // §5.2: the shortest form, and no more than 63 bits
            if (short7 == 126 && length < 126 || short7 == 127 && length >= 0 && length < 65_536 || length < 0) {
                return new Broken(1002, "a length that is not written as it must be");
            }
            if (opcode < CLOSE && length > most - joinedLength) {
                return new Broken(1009, "larger than " + most + " bytes");
            }
            if (end - start - head - 4 < length) {
                return incomplete();
            }
            var payload = unmasked(start + head, (int) length);
            consume(head + 4 + (int) length);
            var found = opcode >= CLOSE ? control(opcode, payload) : data(opcode, last, payload);
            if (found != null) {
                return found;
            }
        }
    }

    private @Nullable String wrong(int first, int second, boolean last, int opcode) {
        if ((first & 0x70) != 0) {
            return "reserved bits without an extension";
        }
        if (opcode > 2 && opcode < CLOSE || opcode > PONG) {
            return "a reserved opcode";
        }
        if ((second & 0x80) == 0) {
            // §5.1
            return "a frame that is not masked";
        }
        if (opcode >= CLOSE && (!last || (second & 0x7f) > 125)) {
            // §5.5
            return "a control frame in fragments or too long";
        }
        if (opcode == 0 && kind == 0) {
            return "a continuation of nothing";
        }
        if ((opcode == 1 || opcode == 2) && kind != 0) {
            // §5.4
            return "a message inside another";
        }
        return null;
    }

    private @Nullable Frame control(int opcode, byte[] payload) {
        return switch (opcode) {
            case PING -> new Ping(payload);
            case CLOSE -> close(payload);
            default -> null; // §5.5.3: a pong nobody waits for
        };
    }

    /** §5.5.1, §7.4: a code that may be sent and a reason in UTF-8, or neither. */
    private static Frame close(byte[] payload) {
        if (payload.length == 0) {
            return new Close(1000);
        }
        int code = payload.length == 1 ? 0 : (payload[0] & 0xff) << 8 | payload[1] & 0xff;
        boolean may = code >= 1000 && code <= 1014 && code != 1004 && code != 1005 && code != 1006 || code >= 3000 && code <= 4999;
        if (!may) {
            return new Broken(1002, "closed with a code that is none");
        }
        return Utf8.valid(payload, 2, payload.length) ? new Close(code) : new Broken(1007, "a reason that is not UTF-8");
    }

    private @Nullable Frame data(int opcode, boolean last, byte[] payload) {
        kind = opcode == 0 ? kind : opcode;
        if (!last || joinedLength > 0) {
            join(payload);
        }
        if (!last) {
            return null;
        }
        var whole = joinedLength > 0 ? Arrays.copyOf(joined, joinedLength) : payload;
        boolean text = kind == TEXT;
        kind = 0;
        joined = NOTHING;
        joinedLength = 0;
        // §8.1
        return text && !Utf8.valid(whole, 0, whole.length) ? new Broken(1007, "text that is not UTF-8") : new Message(whole);
    }

    /** Grows by doubling: fragments of one byte must not cost a copy of all before them each. */
    private void join(byte[] payload) {
        if (joinedLength + payload.length > joined.length) {
            joined = Arrays.copyOf(joined, Math.max(256, Math.max(2 * joined.length, joinedLength + payload.length)));
        }
        System.arraycopy(payload, 0, joined, joinedLength, payload.length);
        joinedLength += payload.length;
    }

    private long number(int from, int size) {
        long value = 0;
        for (int i = from; i < from + size; i++) {
            value = value << 8 | bytes[i] & 0xff;
        }
        return value;
    }

    /** §5.3; the key lies before the payload. */
    private byte[] unmasked(int key, int length) {
        var out = Arrays.copyOfRange(bytes, key + 4, key + 4 + length);
        for (int i = 0; i < length; i++) {
            out[i] ^= bytes[key + (i & 3)];
        }
        return out;
    }

    private void consume(int count) {
        start += count;
        if (start == end) {
            start = 0;
            end = 0;
            // A connection at rest keeps nothing.
            bytes = NOTHING;
        }
    }

    private Incomplete incomplete() {
        return new Incomplete(end > start || kind != 0);
    }
}
