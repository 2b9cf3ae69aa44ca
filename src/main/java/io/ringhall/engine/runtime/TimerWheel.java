package io.ringhall.engine.runtime;

import io.ringhall.engine.sip.Timers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hashed timer wheel, 10 ms a tick; setting and cancelling are O(1). Used by one thread only. */
final class TimerWheel {
    static final long TICK_MILLIS = 10;
    private static final int SLOTS = 4096;
    private static final Logger LOG = LoggerFactory.getLogger(TimerWheel.class);

    private final Entry[] slots = new Entry[SLOTS];
    private final long startedAt;
    private long tick;
    private int size;

    TimerWheel(long now) {
        startedAt = now;
        for (int i = 0; i < SLOTS; i++) {
            slots[i] = new Entry(0, () -> {});
        }
    }

    Timers.Timeout schedule(long now, long delayMillis, Runnable task) {
        // Rounded up: a timer never fires early.
        long due = Math.max(tick + 1, (now - startedAt + Math.max(0, delayMillis) + TICK_MILLIS - 1) / TICK_MILLIS);
        var entry = new Entry(due, task);
        entry.linkBefore(slots[(int) (due % SLOTS)]);
        size++;
        return entry;
    }

    /** Runs everything due. */
    void advance(long now) {
        long target = (now - startedAt) / TICK_MILLIS;
        while (tick < target) {
            tick++;
            if (size == 0) {
                tick = target;
                return;
            }
            var head = slots[(int) (tick % SLOTS)];
            var entry = head.next;
            while (entry != head) {
                var following = entry.next;
                if (entry.due <= tick) {
                    entry.unlink();
                    run(entry.task);
                    // The task may have cancelled its neighbour: an unlinked one leads nowhere, so begin anew.
                    following = following.next == null ? head.next : following;
                }
                entry = following;
            }
        }
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("A timer's task failed; only what it belonged to is affected", e);
        }
    }

    /** How long the loop may sleep, milliseconds. */
    long millisToNextTick(long now) {
        return size == 0 ? 1000 : Math.max(1, startedAt + (tick + 1) * TICK_MILLIS - now);
    }

    int size() {
        return size;
    }

    private final class Entry implements Timers.Timeout {
        private final long due;
        private final Runnable task;
        private @Nullable Entry previous;
        private @Nullable Entry next;

        Entry(long due, Runnable task) {
            this.due = due;
            this.task = task;
            previous = this;
            next = this;
        }

        void linkBefore(Entry head) {
            previous = head.previous;
            next = head;
            head.previous.next = this;
            head.previous = this;
        }

        void unlink() {
            previous.next = next;
            next.previous = previous;
            previous = null;
            next = null;
            size--;
        }

        @Override
        public void cancel() {
            if (next != null) {
                unlink();
            }
        }
    }
}
