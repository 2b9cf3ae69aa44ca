package io.ringhall.engine.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Opens media sessions on its loops (src/adr/0004). Files are written on a thread of their own, so that a slow disk never
 * delays a packet.
 */
public final class MediaEngine implements AutoCloseable {
    private final MediaCounters counters = new MediaCounters();
    private final PortRange range;
    private final List<LoopPorts> loops = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final ExecutorService files = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("media-files").daemon().factory());

    /** Binds the first ports. @throws UncheckedIOException when the address is none of this machine's */
    public MediaEngine(MediaSettings settings) {
        try {
            range = new PortRange(InetAddress.getByName(settings.bind()), settings.rtpLow(), settings.rtpHigh());
            int count = settings.threads() > 0 ? settings.threads() : Runtime.getRuntime().availableProcessors();
            for (int i = 0; i < count; i++) {
                var loop = new MediaLoop(counters);
                var ports = new LoopPorts(loop, settings, range, files);
                ports.grow();
                loops.add(ports);
                threads.add(Thread.ofPlatform().name("media-" + i).daemon().start(loop));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("media on " + settings.bind(), problem);
        }
        if (range.bound() == 0) {
            close();
            throw new UncheckedIOException(
                    new IOException("no RTP port of " + settings.rtpLow() + "-" + settings.rtpHigh() + " can be bound"));
        }
    }

    /** Costs nothing until a terminal of it is asked for. */
    public MediaSession open(MediaListener listener) {
        int first = Math.floorMod(turn.getAndIncrement(), loops.size());
        for (int i = 0; i < loops.size(); i++) {
            var ports = loops.get((first + i) % loops.size());
            if (ports.hasRoom()) {
                return new LoopSession(ports, listener);
            }
        }
        return new LoopSession(loops.get(first), listener);
    }

    /** Whether there are ports for another call. */
    public boolean hasRoom() {
        return loops.stream().anyMatch(LoopPorts::hasRoom);
    }

    public MediaFigures figures() {
        int free = loops.stream().mapToInt(LoopPorts::free).sum();
        int bound = range.bound();
        return new MediaFigures(
                Math.max(0, bound - free),
                bound,
                free,
                loops.stream().mapToInt(ports -> ports.loop.playing()).sum(),
                counters.recording.intValue(),
                counters.received.sum(),
                counters.sent.sum(),
                counters.refused.sum(),
                counters.unsent.sum(),
                counters.failedRecordings.sum());
    }

    /** Ends recordings properly, then threads and sockets; waits at most some seconds. */
    @Override
    public void close() {
        loops.forEach(ports -> ports.loop.close());
        try {
            for (var thread : threads) {
                thread.join(2_000);
            }
            files.shutdown();
            if (!files.awaitTermination(5, TimeUnit.SECONDS)) {
                files.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            files.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
