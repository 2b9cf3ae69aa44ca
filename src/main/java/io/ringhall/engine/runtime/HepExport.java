package io.ringhall.engine.runtime;

import io.ringhall.engine.report.ExportFigures;
import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.trace.Hep3;
import io.ringhall.engine.trace.HepTarget;
import io.ringhall.engine.trace.TracedMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies every SIP message to a capture server. A loop only puts a note in a queue that never makes it wait; masking, encoding, looking
 * the server's name up and sending are a thread's own. When more wait than the queue may hold they are dropped and counted.
 */
final class HepExport implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HepExport.class);
    private static final int MOST_WAITING = 8_192;
    /** How often the server's name is looked up, and how often losses are told. */
    private static final long LOOK_UP_NANOS = TimeUnit.SECONDS.toNanos(60);

    private record Copy(long at, boolean sent, byte[] data, Flow flow) {}

    private final HepTarget target;
    private final LinkedTransferQueue<Copy> queue = new LinkedTransferQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final LongAdder sent = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final DatagramChannel channel;
    private final Thread thread;
    private @Nullable InetSocketAddress server;
    private long lookedUp;
    private long told;

    HepExport(HepTarget target) throws IOException {
        this.target = target;
        channel = DatagramChannel.open();
        thread = Thread.ofPlatform().name("hep-export").daemon().start(this::work);
        LOG.info("SIP messages are copied to {}:{} as agent {}", target.host(), target.port(), target.agent());
    }

    /** On any loop. */
    void message(boolean outgoing, byte[] data, Flow flow) {
        if (waiting.get() >= MOST_WAITING) {
            dropped.increment();
            return;
        }
        waiting.incrementAndGet();
        queue.offer(new Copy(System.currentTimeMillis(), outgoing, data, flow));
    }

    ExportFigures figures() {
        return new ExportFigures(sent.sum(), dropped.sum());
    }

    private void work() {
        while (channel.isOpen()) {
            try {
                var copy = queue.take();
                waiting.decrementAndGet();
                send(copy);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                dropped.increment();
                LOG.warn("A copy of a SIP message failed", e);
            }
        }
    }

    private void send(Copy copy) {
        var to = server();
        if (to == null) {
            dropped.increment();
            return;
        }
        var flow = copy.flow;
        var message = TracedMessage.masked(copy.at, copy.sent, flow.transport().name(), flow.local(), flow.remote(), copy.data);
        try {
            channel.send(ByteBuffer.wrap(Hep3.packet(message, target.agent())), to);
            sent.increment();
        } catch (IOException e) {
            dropped.increment();
            LOG.debug("No way to the capture server: {}", e.toString());
        }
    }

    /** Where it is now; a name may come to mean another address. */
    private @Nullable InetSocketAddress server() {
        long now = System.nanoTime();
        if (lookedUp == 0 || now - lookedUp > LOOK_UP_NANOS) {
            lookedUp = now;
            var found = new InetSocketAddress(target.host(), target.port());
            if (found.isUnresolved()) {
                LOG.warn("The capture server's name {} is not known", target.host());
            } else {
                server = found;
            }
            long lost = dropped.sum();
            if (lost > told) {
                LOG.warn("{} copies of SIP messages did not go to the capture server", lost - told);
                told = lost;
            }
        }
        return server;
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("Closing the capture socket failed: {}", e.toString());
        }
    }
}
