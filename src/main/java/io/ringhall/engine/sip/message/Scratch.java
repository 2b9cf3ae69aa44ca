package io.ringhall.engine.sip.message;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Room to write a message and its index of header lines in, before their sizes are known. A thread makes its messages one after
 * the other, so it has one of these that is used again and again; who comes while it is in use leaves it to its user, and the
 * thread has a new one from then on.
 */
final class Scratch {
    private static final int BYTES = 2048;
    private static final int LINES = 32;
    /** What a message of unusual size has made larger is not kept. */
    private static final int MOST_KEPT = 16 * BYTES;

    private static final ThreadLocal<Scratch> OWN = ThreadLocal.withInitial(Scratch::new);

    byte[] bytes = new byte[BYTES];
    int length;
    int[] index = new int[LINES * HeaderLines.STRIDE];
    int count;
    private boolean taken;

    private Scratch() {}

    /** Empty; to be given back, or lost when its user forgets. */
    static Scratch take() {
        var own = OWN.get();
        if (own.taken) {
            own = new Scratch();
            OWN.set(own);
        }
        own.taken = true;
        own.length = 0;
        own.count = 0;
        return own;
    }

    /** Whoever took it must not touch it any more. */
    void giveBack() {
        taken = false;
        if (bytes.length > MOST_KEPT) {
            bytes = new byte[BYTES];
        }
    }

    /** Ready for so many bytes more. */
    void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    /** Adds a header line to the index; null = a header not known by name. */
    void line(@Nullable Header header, int start, int valueStart, int valueEnd) {
        index = HeaderLines.write(index, count++, header, start, valueStart, valueEnd);
    }

    /** Of the line added last. */
    void mark(int bits) {
        index[(count - 1) * HeaderLines.STRIDE] |= bits;
    }

    int[] lines() {
        return Arrays.copyOf(index, count * HeaderLines.STRIDE);
    }
}
