package io.ringhall.switchboard;

import io.ringhall.engine.WebPeer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.SubProtocolCapable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/** Hands what comes over the web server's connections to the engine. Fragments are joined here, so that a connection at rest needs no large buffer. */
final class SipWebHandler extends AbstractWebSocketHandler implements SubProtocolCapable {
    private static final Logger log = LoggerFactory.getLogger(SipWebHandler.class);
    /** As on every other transport. */
    private static final int MOST = 65_536;

    private static final class Connected {
        final SipWebPeer peer;
        final WebPeer.Line line;
        /** Fragments so far. */
        @Nullable ByteArrayOutputStream begun;

        Connected(SipWebPeer peer, WebPeer.Line line) {
            this.peer = peer;
            this.line = line;
        }
    }

    private final Function<WebPeer, WebPeer.@Nullable Line> engine;
    private final Map<String, Connected> connected = new ConcurrentHashMap<>();

    SipWebHandler(Function<WebPeer, WebPeer.@Nullable Line> engine) {
        this.engine = engine;
    }

    @Override
    public List<String> getSubProtocols() {
        return List.of("sip");
    }

    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws Exception {
        var remote = session.getRemoteAddress();
        if (remote == null || !(session.getAttributes().get(SipWeb.PORT) instanceof Integer port)) {
            session.close(CloseStatus.SERVER_ERROR);
            return;
        }
        boolean secure = Boolean.TRUE.equals(session.getAttributes().get(SipWeb.SECURE));
        var peer = new SipWebPeer(session, remote, port, secure);
        var line = engine.apply(peer);
        if (line == null) {
            session.close(CloseStatus.SERVICE_OVERLOAD);
            return;
        }
        connected.put(session.getId(), new Connected(peer, line));
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) throws Exception {
        take(session, message, message.getPayload().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) throws Exception {
        var bytes = new byte[message.getPayload().remaining()];
        message.getPayload().get(bytes);
        take(session, message, bytes);
    }

    private void take(WebSocketSession session, WebSocketMessage<?> message, byte[] bytes) throws Exception {
        var from = connected.get(session.getId());
        if (from == null) {
            return;
        }
        var begun = from.begun;
        if ((begun == null ? 0 : begun.size()) + bytes.length > MOST) {
            session.close(CloseStatus.TOO_BIG_TO_PROCESS);
            return;
        }
        if (begun == null && message.isLast()) {
            from.line.received(bytes);
            return;
        }
        var joined = begun == null ? from.begun = new ByteArrayOutputStream() : begun;
        joined.writeBytes(bytes);
        if (message.isLast()) {
            from.begun = null;
            from.line.received(joined.toByteArray());
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable failure) throws Exception {
        log.debug("SIP over WebSocket with {} failed: {}", session.getRemoteAddress(), failure.toString());
        session.close(CloseStatus.SERVER_ERROR);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        var gone = connected.remove(session.getId());
        if (gone != null) {
            gone.line.closed();
        }
    }
}
