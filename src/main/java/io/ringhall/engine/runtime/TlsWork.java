package io.ringhall.engine.runtime;

import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.net.ssl.SSLEngine;

/** What the TLS connections of one loop share: buffers, and the way to other threads and back. */
final class TlsWork {
    /** A record with its overhead (RFC 8446 §5.2, RFC 5246 §6.2.3), and what JSSE asks for. */
    private static final int RECORD = 33_093;

    private final Loop loop;
    private final Executor threads;
    private final ByteBuffer received = ByteBuffer.allocateDirect(RECORD);
    private final ByteBuffer toSend = ByteBuffer.allocateDirect(RECORD);
    private final ByteBuffer plain = ByteBuffer.allocate(RECORD);
    private final Consumer<PeerChannel> resume;

    /** @param resume told on the loop when a connection can go on */
    TlsWork(Loop loop, Executor threads, Consumer<PeerChannel> resume) {
        this.loop = loop;
        this.threads = threads;
        this.resume = resume;
    }

    ByteBuffer received() {
        return received;
    }

    ByteBuffer toSend() {
        return toSend;
    }

    /** For what an unfinished handshake can have no use for. */
    ByteBuffer plain() {
        return plain.clear();
    }

    void run(SSLEngine engine, Runnable back, PeerChannel channel) {
        threads.execute(() -> {
            for (var task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
                task.run();
            }
            loop.execute(() -> {
                back.run();
                resume.accept(channel);
            });
        });
    }
}
