package io.ringhall.engine.sip.transaction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Transactions by their 64-bit key: a table without an object for each entry (open addressing, linear probing). Keys are hashes
 * already. Used by one thread.
 */
final class LongMap<V> {
    private static final int LEAST = 256;

    private long[] keys = new long[LEAST];
    private @Nullable Object[] values = new Object[LEAST];
    private int size;

    @SuppressWarnings("unchecked")
    @Nullable V get(long key) {
        return (V) values[slot(key)];
    }

    boolean contains(long key) {
        return values[slot(key)] != null;
    }

    /** @return what was there before and is there no more */
    @Nullable V put(long key, V value) {
        int slot = slot(key);
        @SuppressWarnings("unchecked")
        V before = (V) values[slot];
        keys[slot] = key;
        values[slot] = value;
        if (before == null && ++size * 2 > keys.length) {
            resize(keys.length * 2);
        }
        return before;
    }

    /** @return what is there already and stays; null = the value was put in */
    @Nullable V putIfAbsent(long key, V value) {
        V known = get(key);
        return known == null ? put(key, value) : known;
    }

    /** @return whether this very value was there */
    boolean remove(long key, V value) {
        int slot = slot(key);
        if (values[slot] != value) {
            return false;
        }
        close(slot);
        size--;
        if (size * 16 < keys.length && keys.length > LEAST) {
            resize(keys.length / 4);
        }
        return true;
    }

    int size() {
        return size;
    }

    @SuppressWarnings("unchecked")
    List<V> values() {
        var all = new ArrayList<V>(size);
        for (var each : values) {
            if (each != null) {
                all.add((V) each);
            }
        }
        return all;
    }

    /** Where the key is, or would be. */
    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = home(key, mask);
        while (values[slot] != null && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static int home(long key, int mask) {
        return (int) (key ^ key >>> 32) & mask;
    }

    /** Empties a slot; entries behind it that were pushed on by it move up. */
    private void close(int emptied) {
        int mask = keys.length - 1;
        int gap = emptied;
        for (int at = gap + 1 & mask; values[at] != null; at = at + 1 & mask) {
            int home = home(keys[at], mask);
            if ((at - home & mask) >= (at - gap & mask)) {
                keys[gap] = keys[at];
                values[gap] = values[at];
                gap = at;
            }
        }
        values[gap] = null;
    }

    private void resize(int capacity) {
        var oldKeys = keys;
        var oldValues = values;
        keys = new long[capacity];
        values = new Object[capacity];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != null) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
