package io.ringhall.engine.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One loop and its port pairs. Pairs are bound ahead of need on another thread, so that a call costs no system call for
 * its sockets.
 */
final class LoopPorts {
    private static final Logger LOG = LoggerFactory.getLogger(LoopPorts.class);
    private static final int AHEAD = 64;

    final MediaLoop loop;
    private final MediaSettings settings;
    private final PortRange range;
    private final PortPool<PortPair> pool = new PortPool<>(MediaLoop::now);
    private final Executor files;
    private final AtomicBoolean growing = new AtomicBoolean();

    LoopPorts(MediaLoop loop, MediaSettings settings, PortRange range, Executor files) {
        this.loop = loop;
        this.settings = settings;
        this.range = range;
        this.files = files;
    }

    /** Binds the next pairs ahead of need. */
    void grow() {
        var pairs = new ArrayList<PortPair>();
        for (var pair = range.next(); pair != null; pair = pairs.size() < AHEAD ? range.next() : null) {
            pairs.add(pair);
        }
        adopt(pairs);
        pairs.forEach(pool::add);
    }

    PortTerminal open(MediaListener listener) {
        var pair = pool.take(this::bindNow);
        if (pair == null) {
            throw new PortsExhausted(settings);
        }
        if (pool.ready() < AHEAD / 2 && !range.isExhausted() && growing.compareAndSet(false, true)) {
            Thread.startVirtualThread(() -> {
                grow();
                growing.set(false);
            });
        }
        var terminal = new PortTerminal(loop, pair, listener, files);
        pair.owner = terminal;
        return terminal;
    }

    StereoRecording record(Path wav, CallRecording.Done done) {
        return new StereoRecording(loop, files, wav, done);
    }

    void close(PortTerminal terminal) {
        terminal.close(pool::release);
    }

    private @Nullable PortPair bindNow() {
        var pair = range.next();
        if (pair != null) {
            adopt(List.of(pair));
        }
        return pair;
    }

    private void adopt(List<PortPair> pairs) {
        try {
            loop.adopt(pairs);
        } catch (IOException | RuntimeException problem) {
            LOG.error("RTP ports cannot be watched: {}", problem.toString());
        }
    }

    /** Whether two more terminals can be had. */
    boolean hasRoom() {
        return pool.size() >= 2 || !range.isExhausted();
    }

    int free() {
        return pool.size();
    }
}
