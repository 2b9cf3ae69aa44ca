package io.ringhall.engine.runtime;

import io.ringhall.engine.WebPeer;
import io.ringhall.engine.sip.Timers;
import io.ringhall.engine.sip.Transport;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection that a web server holds for us. It belongs to one loop like any other. */
final class WebConnection implements Connection, WebPeer.Line {
    private static final Logger LOG = LoggerFactory.getLogger(WebConnection.class);
    private static final byte[] PING = {'\r', '\n', '\r', '\n'};
    private static final byte[] PONG = {'\r', '\n'};

    private final SipLoop home;
    private final Connections connections;
    private final WebPeer peer;
    private final Transport transport;
    private final InetSocketAddress local;
    private final String advertised;
    private final Patience patience;
    /** Bytes that came and wait for the loop: who sends faster than it reads is cut off. */
    private final AtomicInteger waiting = new AtomicInteger();
    private Timers.@Nullable Timeout watch;
    private volatile boolean open = true;

    WebConnection(SipLoop home, Connections connections, WebPeer peer, String host) {
        this.home = home;
        this.connections = connections;
        this.peer = peer;
        transport = peer.secure() ? Transport.WSS : Transport.WS;
        local = new InetSocketAddress(peer.serverPort());
        advertised = host + ":" + peer.serverPort();
        patience = new Patience(connections.limits(), home.loop().now(), true);
        patience.established();
    }

    /** From now on it can be found. Runs on any thread. */
    void begin() {
        connections.opened(this);
        home.loop().execute(this::watch);
    }

    @Override
    public void received(byte[] message) {
        if (waiting.addAndGet(message.length) > connections.limits().queuedBytes()) {
            LOG.warn("{} sends faster than anybody could read; the connection is closed", this);
            closed();
            return;
        }
        home.loop().execute(() -> {
            waiting.addAndGet(-message.length);
            if (!open) {
                return;
            }
            patience.heard(home.loop().now());
            if (Arrays.equals(message, PING)) {
                // RFC 7118 §6, RFC 5626 §3.5.1
                peer.send(PONG);
                return;
            }
            patience.message();
            home.received(message, this);
        });
    }

    @Override
    public void closed() {
        home.loop().execute(this::close);
    }

    private void watch() {
        if (!open) {
            return;
        }
        watch = home.loop().schedule(patience.nextCheck(home.loop().now()), () -> {
            var late = patience.exhausted(home.loop().now());
            if (late == null) {
                watch();
            } else {
                LOG.debug("{} is closed: {}", this, late);
                close();
            }
        });
    }

    private void close() {
        if (!open) {
            return;
        }
        open = false;
        if (watch != null) {
            watch.cancel();
        }
        peer.close();
        connections.closed(this);
        home.lost(this);
    }

    @Override
    public void send(byte[] message) {
        if (open) {
            home.sent(message, this);
            peer.send(message);
        }
    }

    @Override
    public void expectKeepAlive(int seconds) {
        home.loop().execute(() -> {
            patience.expect(seconds * 1000L);
            if (watch != null) {
                watch.cancel();
                watch();
            }
        });
    }

    @Override
    public boolean accepted() {
        return true;
    }

    @Override
    public boolean reaches(String host) {
        return false;
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
        return peer.remote();
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
        return transport + " " + remote() + " by the web server";
    }
}
