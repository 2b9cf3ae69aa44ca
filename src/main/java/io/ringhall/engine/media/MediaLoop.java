package io.ringhall.engine.media;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One media thread: it alone reads the sockets of its pairs and touches what its terminals keep. Per packet it makes one
 * call to receive, one to send, and no object of its own.
 */
final class MediaLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(MediaLoop.class);
    private static final int SECOND = 1_000;

    final MediaCounters counters;
    private final Selector selector;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(2_048);
    private final ByteBuffer played = ByteBuffer.allocateDirect(Rtp.HEADER + Playback.FRAME);
    private final Set<PortTerminal> busy = Collections.newSetFromMap(new IdentityHashMap<>());
    private final PaceWheel wheel = new PaceWheel(now());
    private final Consumer<SelectionKey> onReady = this::ready;
    private volatile int playing;
    private boolean closing;
    private volatile boolean closed;
    private long lastSecond = now();

    MediaLoop(MediaCounters counters) throws IOException {
        this.counters = counters;
        this.selector = Selector.open();
    }

    /** Milliseconds of a clock that only goes forward. */
    static long now() {
        return System.nanoTime() / 1_000_000;
    }

    void adopt(List<PortPair> pairs) throws IOException {
        for (var pair : pairs) {
            pair.register(selector);
        }
        // the kernel is told of a registration by the next select
        wake();
    }

    /** Runs on the loop, in order, soon. */
    void execute(Runnable task) {
        tasks.add(task);
        wake();
    }

    private void wake() {
        if (woken.compareAndSet(false, true)) {
            selector.wakeup();
        }
    }

    /** It has packets, playback or a recording from now on: it is looked after every second. */
    void busy(PortTerminal terminal) {
        busy.add(terminal);
    }

    void ride(PortTerminal terminal) {
        wheel.add(now -> terminal.tick(now, played), now());
    }

    int playing() {
        return playing;
    }

    @Override
    public void run() {
        while (!closed) {
            try {
                turn();
            } catch (IOException | RuntimeException problem) {
                LOG.error("Media loop goes on after", problem);
            }
        }
        closeSockets();
    }

    private void turn() throws IOException {
        long now = now();
        long wait = Math.min(wheel.untilNext(now, SECOND), lastSecond + SECOND - now);
        if (wait <= 0 || !tasks.isEmpty()) {
            selector.selectNow(onReady);
        } else {
            selector.select(onReady, wait);
        }
        woken.set(false);
        for (var task = tasks.poll(); task != null; task = tasks.poll()) {
            guarded(task);
        }
        now = now();
        wheel.turnTo(now);
        playing = wheel.riders();
        if (now - lastSecond >= SECOND) {
            lastSecond = now;
            second(now);
        }
    }

    private void ready(SelectionKey key) {
        if (key.attachment() instanceof PortPair.Socket socket) {
            try {
                read(socket);
            } catch (IOException | RuntimeException problem) {
                // a fault of one call must not stop the others
                LOG.warn("RTP port {}: {}", socket.pair().rtpPort, problem.toString());
            }
        }
    }

    /** One packet per turn: another that waits makes the socket ready again, which is cheaper than asking twice each time. */
    private void read(PortPair.Socket socket) throws IOException {
        buffer.clear();
        var from = socket.channel().receive(buffer);
        var owner = socket.pair().owner;
        if (!(from instanceof InetSocketAddress address) || owner == null) {
            return;
        }
        buffer.flip();
        if (socket.control()) {
            owner.receiveControl(buffer, address, now());
        } else {
            owner.receive(buffer, address, System.nanoTime());
        }
    }

    private void second(long now) {
        for (var terminal : new ArrayList<>(busy)) {
            guarded(() -> {
                if (!terminal.second(now)) {
                    busy.remove(terminal);
                }
            });
        }
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException problem) {
            LOG.error("Media task failed", problem);
        }
    }

    boolean isClosing() {
        return closing;
    }

    /** Ends recordings, then the thread. */
    void close() {
        execute(() -> {
            closing = true;
            new ArrayList<>(busy).forEach(PortTerminal::end);
            closed = true;
        });
    }

    private void closeSockets() {
        for (var key : selector.keys()) {
            if (key.attachment() instanceof PortPair.Socket socket) {
                socket.pair().close();
            }
        }
        try {
            selector.close();
        } catch (IOException problem) {
            LOG.warn("Selector: {}", problem.toString());
        }
    }
}
