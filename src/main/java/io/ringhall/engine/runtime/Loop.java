package io.ringhall.engine.runtime;

import io.ringhall.engine.sip.Timers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One event loop: a thread, a selector, a timer wheel and a queue of tasks from other threads. */
final class Loop implements Executor, Timers, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

    /** What a channel does when it is ready. */
    interface Ready {
        void ready(SelectionKey key) throws IOException;
    }

    private final int index;
    private final Selector selector;
    private final Thread thread;
    private final TimerWheel wheel = new TimerWheel(System.currentTimeMillis());
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile boolean running = true;
    private long now = System.currentTimeMillis();

    Loop(int index) throws IOException {
        this.index = index;
        selector = Selector.open();
        thread = Thread.ofPlatform().name("sip-loop-" + index).unstarted(this::run);
    }

    int index() {
        return index;
    }

    void start() {
        thread.start();
    }

    boolean here() {
        return Thread.currentThread() == thread;
    }

    void register(SelectableChannel channel, int interest, Ready ready) throws IOException {
        channel.configureBlocking(false);
        channel.register(selector, interest, ready);
    }

    void interest(SelectableChannel channel, int interest) {
        var key = channel.keyFor(selector);
        if (key != null && key.isValid() && key.interestOps() != interest) {
            key.interestOps(interest);
        }
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        if (!here() && woken.compareAndSet(false, true)) {
            selector.wakeup();
        }
    }

    @Override
    public Timeout schedule(long millis, Runnable task) {
        return wheel.schedule(now, millis, task);
    }

    /** The loop's time, read once a round. */
    @Override
    public long now() {
        return now;
    }

    int timers() {
        return wheel.size();
    }

    private void run() {
        while (running) {
            try {
                selector.select(this::ready, tasks.isEmpty() ? wheel.millisToNextTick(System.currentTimeMillis()) : 1);
            } catch (IOException e) {
                LOG.error("Selecting failed", e);
            }
            woken.set(false);
            now = System.currentTimeMillis();
            runTasks();
            wheel.advance(now);
        }
    }

    private void ready(SelectionKey key) {
        now = System.currentTimeMillis();
        try {
            ((Ready) key.attachment()).ready(key);
        } catch (IOException | RuntimeException e) {
            LOG.warn("A channel's event failed", e);
        }
    }

    private void runTasks() {
        for (var task = tasks.poll(); task != null; task = tasks.poll()) {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.error("A task failed; only the call it belonged to is affected", e);
            }
        }
    }

    @Override
    public void close() {
        running = false;
        selector.wakeup();
        try {
            if (!here()) {
                thread.join(2000);
            }
            for (var key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
