package io.ringhall.engine.sip.transaction;

import io.ringhall.engine.sip.Flow;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Transactions that are over and only answer what is repeated. Each costs its bytes and some numbers in arrays, no objects: some
 * hundred thousand of them are nothing a collector has to look at. All live equally long, so the first in is the first out.
 */
final class Lingering {
    /** What is done when the request or response comes again. */
    enum Kind {
        /** Server, not INVITE: the answer is sent again (RFC 3261 §17.2.2, timer J). */
        ANSWERED,
        /** INVITE server after a 2xx: the INVITE is absorbed, an ACK goes to the user (RFC 6026 §7.1, timer L). */
        ACCEPTED,
        /** INVITE server after a refusal and its ACK: all is absorbed (RFC 3261 §17.2.1, timer I). */
        CONFIRMED,
        /** INVITE client after a refusal: the ACK is sent again (§17.1.1.2, timer D). */
        REFUSED,
        /** INVITE client after a 2xx that was acknowledged (RFC 6026 §7.2, timer M); the second key is the To tag's. */
        ACKNOWLEDGED,
        /** Client, not INVITE: all is absorbed (RFC 3261 §17.1.2.2, timer K). */
        DONE
    }

    static final int NONE = -1;
    private static final Kind[] KINDS = Kind.values();
    private static final int LEAST = 256;
    /** Beyond this the oldest go early; what is repeated to them is then answered as unknown. */
    private static final int MOST = 1 << 21;

    private final long life;
    private final Slabs slabs = new Slabs();
    private long[] keys;
    private long[] seconds;
    private long[] ends;
    private byte[] kinds;
    private int[] slabOf;
    private int[] starts;
    private int[] lengths;
    private @Nullable Flow[] flows;
    private Chains byKey;
    private Chains bySecond;
    /** Running numbers of the oldest entry and of the next one. */
    private int first;
    private int next;

    /** @param life milliseconds */
    Lingering(long life) {
        this(life, LEAST);
    }

    /**
     * @param second another key it can be found by, or its mark; 0 = none
     * @param message what is sent again; null = nothing
     */
    void add(long key, long second, Kind kind, byte @Nullable [] message, Flow flow, long now) {
        if (size() == MOST) {
            drop();
        }
        if (size() == keys.length) {
            resize(keys.length * 2);
        }
        int slot = next++ & keys.length - 1;
        keys[slot] = key;
        seconds[slot] = second;
        ends[slot] = now + life;
        kinds[slot] = (byte) kind.ordinal();
        flows[slot] = flow;
        lengths[slot] = 0;
        if (message != null) {
            slabOf[slot] = slabs.keep(message);
            starts[slot] = slabs.lastStart(message);
            lengths[slot] = message.length;
        }
        byKey.link(slot, key);
        bySecond.link(slot, second);
    }

    /** The slot of the latest entry with this key, {@link #NONE} without one. */
    int find(long key) {
        return byKey.find(key, keys);
    }

    int findSecond(long second) {
        return bySecond.find(second, seconds);
    }

    Kind kind(int slot) {
        return KINDS[kinds[slot]];
    }

    long second(int slot) {
        return seconds[slot];
    }

    /** Sends again what there is to be sent. */
    void repeat(int slot) {
        var flow = flows[slot];
        if (lengths[slot] > 0 && flow != null) {
            flow.send(slabs.message(slabOf[slot], starts[slot], lengths[slot]));
        }
    }

    /** Forgets what has lived long enough. @return when the next one ends, -1 = nothing is left */
    long expire(long now) {
        while (first != next && ends[first & keys.length - 1] <= now) {
            drop();
        }
        if (first == next) {
            if (keys.length > LEAST) {
                resize(LEAST);
            }
            slabs.clear();
            return -1;
        }
        return ends[first & keys.length - 1];
    }

    private void drop() {
        int slot = first++ & keys.length - 1;
        byKey.unlink(slot, keys[slot]);
        bySecond.unlink(slot, seconds[slot]);
        flows[slot] = null;
        if (lengths[slot] > 0) {
            slabs.release(slabOf[slot]);
        }
    }

    int size() {
        return next - first;
    }

    private void resize(int capacity) {
        int from = keys.length - 1;
        int to = capacity - 1;
        var grown = new Lingering(life, capacity);
        for (int i = first; i != next; i++) {
            int was = i & from;
            int is = i & to;
            grown.keys[is] = keys[was];
            grown.seconds[is] = seconds[was];
            grown.ends[is] = ends[was];
            grown.kinds[is] = kinds[was];
            grown.slabOf[is] = slabOf[was];
            grown.starts[is] = starts[was];
            grown.lengths[is] = lengths[was];
            grown.flows[is] = flows[was];
            grown.byKey.link(is, keys[was]);
            grown.bySecond.link(is, seconds[was]);
        }
        keys = grown.keys;
        seconds = grown.seconds;
        ends = grown.ends;
        kinds = grown.kinds;
        slabOf = grown.slabOf;
        starts = grown.starts;
        lengths = grown.lengths;
        flows = grown.flows;
        byKey = grown.byKey;
        bySecond = grown.bySecond;
    }

    private Lingering(long life, int capacity) {
        this.life = life;
        keys = new long[capacity];
        seconds = new long[capacity];
        ends = new long[capacity];
        kinds = new byte[capacity];
        slabOf = new int[capacity];
        starts = new int[capacity];
        lengths = new int[capacity];
        flows = new Flow[capacity];
        byKey = new Chains(capacity);
        bySecond = new Chains(capacity);
    }

    /** Slots with the same hash, the latest first. */
    private static final class Chains {
        private final int[] heads;
        private final int[] following;

        Chains(int capacity) {
            heads = new int[capacity];
            following = new int[capacity];
            Arrays.fill(heads, NONE);
        }

        private int bucket(long key) {
            return (int) (key ^ key >>> 32) & heads.length - 1;
        }

        void link(int slot, long key) {
            if (key != 0) {
                int bucket = bucket(key);
                following[slot] = heads[bucket];
                heads[bucket] = slot;
            }
        }

        void unlink(int slot, long key) {
            if (key == 0) {
                return;
            }
            int bucket = bucket(key);
            int before = NONE;
            for (int at = heads[bucket]; at != slot; at = following[at]) {
                before = at;
            }
            if (before == NONE) {
                heads[bucket] = following[slot];
            } else {
                following[before] = following[slot];
            }
        }

        int find(long key, long[] keys) {
            int at = heads[bucket(key)];
            while (at != NONE && keys[at] != key) {
                at = following[at];
            }
            return at;
        }
    }
}
