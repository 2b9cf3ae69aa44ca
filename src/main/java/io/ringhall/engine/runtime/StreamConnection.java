package io.ringhall.engine.runtime;

import io.ringhall.engine.ConnectionLimits;
import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.sip.Timers;
import io.ringhall.engine.sip.Transport;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection that carries SIP, owned by one loop; other loops hand over what they send. */
final class StreamConnection implements Connection {
    private static final Logger LOG = LoggerFactory.getLogger(StreamConnection.class);
    /** Pieces read before other connections get their turn. */
    private static final int BATCH = 16;

    /** Who is told of a connection's life. */
    interface Events {
        void received(byte[] data, Flow flow);

        void sent(byte[] data, Flow flow);

        void malformed(StreamConnection connection, String why);

        void opened(StreamConnection connection);

        void closed(StreamConnection connection);
    }

    private final Loop loop;
    private final PeerChannel channel;
    private final Framing framing;
    private final Transport transport;
    private final InetSocketAddress remote;
    private final InetSocketAddress local;
    private final String advertised;
    private final Events events;
    private final ConnectionLimits limits;
    private final Patience patience;
    private final ArrayDeque<ByteBuffer> out = new ArrayDeque<>();
    /** Sent before the peer could be told anything. */
    private final ArrayDeque<byte[]> early = new ArrayDeque<>();
    private final ByteBuffer in;
    private final boolean accepted;
    private final @Nullable String host;
    private int queued;
    private Timers.@Nullable Timeout watch;
    private volatile boolean open = true;

    /**
     * @param remote the peer @param local where it reaches us @param advertised what it is told
     * @param in the loop's buffer, lent
     * @param accepted whether the peer opened it, else @param host whom it leads to
     */
    StreamConnection(Loop loop, PeerChannel channel, Framing framing, Transport transport, InetSocketAddress remote,
            InetSocketAddress local, String advertised, Events events, ConnectionLimits limits, ByteBuffer in,
            boolean accepted, @Nullable String host) {
        this.loop = loop;
        this.channel = channel;
        this.framing = framing;
        this.transport = transport;
        this.remote = remote;
        this.local = local;
        this.advertised = advertised;
        this.events = events;
        this.limits = limits;
        this.in = in;
        this.accepted = accepted;
        this.host = host;
        patience = new Patience(limits, loop.now(), accepted);
    }

    /** Takes the socket, connected or connecting. Runs on the loop. */
    void begin(int interest) throws IOException {
        events.opened(this);
        loop.register(channel.socket(), interest, this::ready);
        watch();
        if (interest == SelectionKey.OP_READ) {
            resume();
        }
    }

    private void ready(SelectionKey key) {
        try {
            if (key.isConnectable() && !channel.socket().finishConnect()) {
                return;
            }
            go();
        } catch (IOException e) {
            LOG.debug("{} failed: {}", this, e.toString());
            close();
        }
    }

    /** Something the channel waited for elsewhere is done. */
    void resume() {
        if (open) {
            try {
                go();
            } catch (IOException e) {
                LOG.debug("{} failed: {}", this, e.toString());
                close();
            }
        }
    }

    private void go() throws IOException {
        if (!channel.socket().isConnected()) {
            return;
        }
        if (channel.advance()) {
            established();
            read();
        }
        if (open) {
            flush();
        }
    }

    private void established() {
        if (framing.open() && patience.established()) {
            rewatch();
        }
    }

    private void read() throws IOException {
        for (int i = 0; open && i < BATCH; i++) {
            in.clear();
            int read = channel.read(in);
            if (read < 0) {
                close();
                return;
            }
            if (read == 0) {
                return;
            }
            in.flip();
            framing.feed(in);
            patience.heard(loop.now());
            take();
        }
        if (open) {
            // The rest may lie decrypted in the channel, where no selector sees it.
            loop.execute(this::resume);
        }
    }

    private void take() {
        for (var next = framing.next(); open; next = framing.next()) {
            switch (next) {
                case Framing.Message(byte[] data) -> {
                    patience.message();
                    events.received(data, this);
                }
                case Framing.Answer(byte[] bytes) -> {
                    enqueue(bytes);
                    established();
                }
                case Framing.Incomplete(boolean partial) -> {
                    patience.waits(partial, loop.now());
                    return;
                }
                case Framing.Finished(byte[] farewell) -> leave(farewell);
                case Framing.Broken(String why, byte[] farewell) -> {
                    // RFC 3261 §18.3: a stream that lost its framing cannot be read any further.
                    events.malformed(this, why);
                    leave(farewell);
                }
            }
        }
    }

    private void leave(byte[] farewell) {
        if (farewell.length > 0) {
            enqueue(farewell);
            try {
                flush();
            } catch (IOException e) {
                LOG.debug("{} is gone: {}", this, e.toString());
            }
        }
        close();
    }

    @Override
    public void send(byte[] message) {
        if (!loop.here()) {
            loop.execute(() -> send(message));
            return;
        }
        if (!open) {
            return;
        }
        events.sent(message, this);
        if (framing.open()) {
            enqueue(framing.wrap(message));
        } else {
            early.add(message);
            limit(message.length);
        }
        try {
            if (open && channel.socket().isConnected()) {
                flush();
            }
        } catch (IOException e) {
            LOG.debug("{} failed: {}", this, e.toString());
            close();
        }
    }

    private void enqueue(byte[] bytes) {
        out.add(ByteBuffer.wrap(bytes));
        limit(bytes.length);
    }

    private void limit(int more) {
        queued += more;
        if (queued > limits.queuedBytes()) {
            LOG.warn("{} does not read; the connection is closed", this);
            close();
        }
    }

    private void flush() throws IOException {
        if (framing.open()) {
            for (var waiting = early.poll(); waiting != null; waiting = early.poll()) {
                queued -= waiting.length;
                enqueue(framing.wrap(waiting));
            }
        }
        while (open && !out.isEmpty()) {
            var head = out.peek();
            queued -= channel.write(head);
            if (head.hasRemaining()) {
                break;
            }
            out.remove();
        }
        if (open) {
            boolean more = channel.holdsBack() || !out.isEmpty() && channel.advance();
            int reading = channel.away() ? 0 : SelectionKey.OP_READ;
            loop.interest(channel.socket(), more ? reading | SelectionKey.OP_WRITE : reading);
        }
    }

    private void watch() {
        watch = loop.schedule(patience.nextCheck(loop.now()), () -> {
            var late = patience.exhausted(loop.now());
            if (late == null) {
                watch();
            } else {
                LOG.debug("{} is closed: {}", this, late);
                close();
            }
        });
    }

    private void rewatch() {
        if (open && watch != null) {
            watch.cancel();
            watch();
        }
    }

    @Override
    public void expectKeepAlive(int seconds) {
        loop.execute(() -> {
            patience.expect(seconds * 1000L);
            rewatch();
        });
    }

    void close() {
        if (!open) {
            return;
        }
        open = false;
        if (watch != null) {
            watch.cancel();
        }
        out.clear();
        early.clear();
        channel.close();
        events.closed(this);
    }

    @Override
    public boolean accepted() {
        return accepted;
    }

    @Override
    public boolean reaches(String name) {
        return !transport.secure() || name.equalsIgnoreCase(host);
    }

    /** Whom we connected to; null when the peer connected to us. */
    @Nullable FlowTarget target() {
        return host == null ? null : new FlowTarget(host, remote, transport);
    }

    PeerChannel channel() {
        return channel;
    }

    @Override
    public Transport transport() {
        return transport;
    }

    @Override
    public InetSocketAddress local() {
        return local;
    }

    @Override
    public InetSocketAddress remote() {
        return remote;
    }

    @Override
    public String advertised() {
        return advertised;
    }

    @Override
    public boolean open() {
        return open;
    }

    @Override
    public String toString() {
        return transport + " " + remote;
    }
}
