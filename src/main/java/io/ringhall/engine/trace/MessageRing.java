package io.ringhall.engine.trace;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Records in a byte array of fixed size, the oldest overwritten first. Writing is one copy; a reader takes the lock for some
 * kilobytes at a time, so it never holds a loop up.
 */
public final class MessageRing {
    /** What a record is. */
    public enum Kind {
        RECEIVED,
        SENT,
        /** Says which Call-ID belongs to which call. */
        MARK
    }

    /** @param transport ordinal of the transport */
    public record Entry(long at, Kind kind, int transport, InetSocketAddress local, InetSocketAddress remote, byte[] data) {}

    private static final int HEADER = 56;
    private static final int ADDRESS = 16;
    private static final int CHUNK = 64 * 1024;
    private static final Kind[] KINDS = Kind.values();

    private final ByteBuffer ring;
    private final int capacity;
    private long tail;
    private long head;

    /** @param bytes at least 256 kB */
    public MessageRing(int bytes) {
        capacity = Math.max(bytes, 4 * CHUNK);
        ring = ByteBuffer.allocate(capacity);
    }

    public synchronized void write(long at, Kind kind, int transport, InetSocketAddress local, InetSocketAddress remote, byte[] data) {
        int length = HEADER + data.length;
        if (length > CHUNK) {
            return;
        }
        int offset = (int) (head % capacity);
        if (offset + length > capacity) {
            // records do not wrap; what is left at the end is skipped
            makeRoom(capacity - offset);
            if (capacity - offset >= Integer.BYTES) {
                ring.putInt(offset, 0);
            }
            head += capacity - offset;
            offset = 0;
        }
        makeRoom(length);
        ring.putInt(offset, length);
        ring.putLong(offset + 4, at);
        ring.put(offset + 12, (byte) kind.ordinal());
        ring.put(offset + 13, (byte) transport);
        address(offset + 14, local);
        address(offset + 34, remote);
        ring.put(offset + HEADER, data);
        head += length;
    }

    private void address(int offset, InetSocketAddress address) {
        var bytes = address.getAddress() == null ? new byte[4] : address.getAddress().getAddress();
        ring.put(offset, (byte) bytes.length);
        ring.put(offset + 1, bytes);
        ring.putShort(offset + 1 + ADDRESS, (short) address.getPort());
    }

    private void makeRoom(int length) {
        while (head + length - tail > capacity) {
            tail += step(tail);
        }
    }

    private int step(long position) {
        int offset = (int) (position % capacity);
        int length = capacity - offset < Integer.BYTES ? 0 : ring.getInt(offset);
        return length == 0 ? capacity - offset : length;
    }

    /** Every record still here, oldest first. */
    public void read(Consumer<Entry> reader) {
        var chunk = new byte[CHUNK];
        long position = 0;
        while (true) {
            int filled = 0;
            synchronized (this) {
                position = Math.max(position, tail);
                while (position < head) {
                    int step = step(position);
                    int offset = (int) (position % capacity);
                    boolean skip = capacity - offset < Integer.BYTES || ring.getInt(offset) == 0;
                    if (!skip) {
                        if (filled + step > CHUNK) {
                            break;
                        }
                        ring.get(offset, chunk, filled, step);
                        filled += step;
                    }
                    position += step;
                }
            }
            if (filled == 0) {
                return;
            }
            decode(ByteBuffer.wrap(chunk, 0, filled), reader);
        }
    }

    private static void decode(ByteBuffer in, Consumer<Entry> reader) {
        for (int at = 0; at < in.limit(); at += in.getInt(at)) {
            var data = Arrays.copyOfRange(in.array(), at + HEADER, at + in.getInt(at));
            reader.accept(new Entry(
                    in.getLong(at + 4), KINDS[in.get(at + 12)], in.get(at + 13), address(in, at + 14), address(in, at + 34), data));
        }
    }

    private static InetSocketAddress address(ByteBuffer in, int at) {
        var bytes = Arrays.copyOfRange(in.array(), at + 1, at + 1 + in.get(at));
        try {
            return new InetSocketAddress(InetAddress.getByAddress(bytes), in.getShort(at + 1 + ADDRESS) & 0xffff);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
