package io.ringhall.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** What happens later: repetitions at 0.5, 1, 2, 4 s and so on until answered (RFC 3261 timers A and E), and plain delays. */
final class Repeats {
    /** Something sent that expects an answer. */
    static final class Pending {
        final Endpoint from;
        final byte[] message;
        long due;
        int times;
        boolean answered;

        Pending(Endpoint from, byte[] message, long due) {
            this.from = from;
            this.message = message;
            this.due = due;
        }
    }

    private record Later(long due, Runnable task) {}

    private static final int MOST = 7;
    private static final long T1 = 500_000_000;

    private final List<ArrayDeque<Pending>> waiting = new ArrayList<>();
    private final ArrayDeque<Later> shortly = new ArrayDeque<>();
    private final ArrayDeque<Later> thereafter = new ArrayDeque<>();
    private long repeated;

    Repeats() {
        for (int i = 0; i < MOST; i++) {
            waiting.add(new ArrayDeque<>());
        }
    }

    Pending send(Endpoint from, byte[] message) {
        from.send(message);
        var pending = new Pending(from, message, System.nanoTime() + T1);
        waiting.getFirst().add(pending);
        return pending;
    }

    /** Delays of one length share a queue. */
    void answerIn(long nanos, Runnable task) {
        shortly.add(new Later(System.nanoTime() + nanos, task));
    }

    void hangUpIn(long nanos, Runnable task) {
        thereafter.add(new Later(System.nanoTime() + nanos, task));
    }

    void run(long now) {
        runDue(shortly, now);
        runDue(thereafter, now);
        for (int i = 0; i < MOST; i++) {
            var queue = waiting.get(i);
            while (!queue.isEmpty() && (queue.peek().answered || queue.peek().due <= now)) {
                var pending = queue.poll();
                if (!pending.answered) {
                    repeated++;
                    pending.from.send(pending.message);
                    pending.times = Math.min(i + 1, MOST - 1);
                    pending.due = now + Math.min(T1 << pending.times, 4_000_000_000L);
                    if (i + 1 < MOST) {
                        waiting.get(i + 1).add(pending);
                    }
                }
            }
        }
    }

    private static void runDue(ArrayDeque<Later> queue, long now) {
        while (!queue.isEmpty() && queue.peek().due() <= now) {
            queue.poll().task().run();
        }
    }

    /** Messages sent again so far. */
    long repeated() {
        return repeated;
    }

    void seenAgain() {
        repeated++;
    }
}
