package io.ringhall.engine.sip;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Time that passes when a test says so. */
public final class VirtualTimers implements Timers {
    private final PriorityQueue<Task> tasks = new PriorityQueue<>(Comparator.comparingLong(Task::at).thenComparingLong(Task::order));
    private long now;
    private long order;

    private record Task(long at, long order, Runnable run) {}

    @Override
    public Timeout schedule(long millis, Runnable run) {
        Task task = new Task(now + millis, order++, run);
        tasks.add(task);
        return () -> tasks.remove(task);
    }

    @Override
    public long now() {
        return now;
    }

    /** Lets time pass; tasks run at their moments. */
    public void pass(long millis) {
        long until = now + millis;
        while (!tasks.isEmpty() && tasks.peek().at() <= until) {
            Task task = tasks.poll();
            now = task.at();
            task.run().run();
        }
        now = until;
    }

    /** Tasks still to run. */
    public int pending() {
        return tasks.size();
    }
}
