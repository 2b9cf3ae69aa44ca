package io.ringhall.switchboard;

import io.ringhall.engine.WebPeer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * One connection of the web server as the engine sees it. A web server's sending blocks, the engine's loops must not: what is sent waits in a queue
 * that a virtual thread empties while there is something in it. Who does not read is cut off.
 */
final class SipWebPeer implements WebPeer {
    private static final Logger log = LoggerFactory.getLogger(SipWebPeer.class);
    private static final int MOST_WAITING = 1024 * 1024;

    private final WebSocketSession session;
    private final InetSocketAddress remote;
    private final int serverPort;
    private final boolean secure;
    private final ArrayDeque<byte[]> waiting = new ArrayDeque<>();
    private int bytes;
    private boolean sending;
    private boolean closed;

    SipWebPeer(WebSocketSession session, InetSocketAddress remote, int serverPort, boolean secure) {
        this.session = session;
        this.remote = remote;
        this.serverPort = serverPort;
        this.secure = secure;
    }

    @Override
    public boolean secure() {
        return secure;
    }

    @Override
    public InetSocketAddress remote() {
        return remote;
    }

    @Override
    public int serverPort() {
        return serverPort;
    }

    @Override
    public void send(byte[] message) {
        synchronized (waiting) {
            if (closed) {
                return;
            }
            waiting.add(message);
            bytes += message.length;
            if (bytes > MOST_WAITING) {
                log.warn("{} does not read; the connection is closed", remote);
                end();
                return;
            }
            if (sending) {
                return;
            }
            sending = true;
        }
        Thread.ofVirtual().name("sip-web-", 0).start(this::empty);
    }

    private void empty() {
        try {
            for (var next = next(); next != null; next = next()) {
                session.sendMessage(frame(next));
            }
        } catch (IOException | RuntimeException e) {
            log.debug("Sending to {} failed: {}", remote, e.toString());
            close();
        }
    }

    private byte @Nullable [] next() {
        synchronized (waiting) {
            var next = waiting.poll();
            if (next == null) {
                sending = false;
            } else {
                bytes -= next.length;
            }
            return next;
        }
    }

    /** RFC 7118 §5: text, unless its bytes are none. */
    private static WebSocketMessage<?> frame(byte[] message) {
        try {
            return new TextMessage(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(message)).toString());
        } catch (CharacterCodingException e) {
            return new BinaryMessage(message);
        }
    }

    @Override
    public void close() {
        synchronized (waiting) {
            end();
        }
    }

    /** The web server's closing may block, too. */
    private void end() {
        if (closed) {
            return;
        }
        closed = true;
        waiting.clear();
        Thread.ofVirtual().name("sip-web-", 0).start(() -> {
            try {
                session.close(CloseStatus.NORMAL);
            } catch (IOException | RuntimeException e) {
                log.debug("Closing the connection with {} failed: {}", remote, e.toString());
            }
        });
    }
}
