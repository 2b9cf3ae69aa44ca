package io.ringhall.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.ringhall.engine.WebPeer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

class SipWebHandlerTest {
    private final List<String> received = new ArrayList<>();
    private final BlockingQueue<WebSocketMessage<?>> sent = new LinkedBlockingQueue<>();
    private final WebSocketSession session = mock(WebSocketSession.class);
    private @Nullable WebPeer peer;
    private boolean closed;

    private final SipWebHandler handler = new SipWebHandler(known -> {
        peer = known;
        return new WebPeer.Line() {
            @Override
            public void received(byte[] message) {
                received.add(new String(message, StandardCharsets.UTF_8));
            }

            @Override
            public void closed() {
                closed = true;
            }
        };
    });

    private void connect(SipWebHandler to) throws Exception {
        when(session.getId()).thenReturn("1");
        when(session.getRemoteAddress()).thenReturn(new InetSocketAddress("192.0.2.7", 4711));
        when(session.getAttributes()).thenReturn(Map.of(SipWeb.PORT, 8080, SipWeb.SECURE, false));
        doAnswer(call -> sent.add(call.getArgument(0))).when(session).sendMessage(org.mockito.ArgumentMatchers.any());
        to.afterConnectionEstablished(session);
    }

    @Test
    void messagesComeWholeWhateverTheirFragments() throws Exception {
        connect(handler);
        handler.handleTextMessage(session, new TextMessage("one", true));
        handler.handleTextMessage(session, new TextMessage("tw", false));
        handler.handleTextMessage(session, new TextMessage("", false));
        handler.handleTextMessage(session, new TextMessage("ö", true));
        handler.handleBinaryMessage(session, new BinaryMessage("three".getBytes(StandardCharsets.UTF_8), true));
        assertThat(received).containsExactly("one", "twö", "three");
        assertThat(peer.remote()).isEqualTo(new InetSocketAddress("192.0.2.7", 4711));
        handler.afterConnectionClosed(session, CloseStatus.NORMAL);
        assertThat(closed).isTrue();
        handler.handleTextMessage(session, new TextMessage("late", true));
        assertThat(received).hasSize(3);
    }

    @Test
    void aMessageLargerThanAnyIsCutOff() throws Exception {
        connect(handler);
        for (int i = 0; i < 9; i++) {
            handler.handleTextMessage(session, new TextMessage("x".repeat(8_000), false));
        }
        verify(session).close(CloseStatus.TOO_BIG_TO_PROCESS);
        assertThat(received).isEmpty();
    }

    @Test
    void whoIsNotWelcomeIsTurnedAway() throws Exception {
        connect(new SipWebHandler(any -> null));
        verify(session).close(CloseStatus.SERVICE_OVERLOAD);
    }

    @Test
    void answersGoAsTextUnlessTheyAreNone() throws Exception {
        connect(handler);
        peer.send("SIP/2.0 200 Größe".getBytes(StandardCharsets.UTF_8));
        assertThat(sent.poll(5, TimeUnit.SECONDS)).isEqualTo(new TextMessage("SIP/2.0 200 Größe"));
        peer.send(new byte[] {(byte) 0xff});
        assertThat(sent.poll(5, TimeUnit.SECONDS)).isEqualTo(new BinaryMessage(new byte[] {(byte) 0xff}));
    }

    @Test
    void whoDoesNotReadHoldsNobodyUpAndIsCutOff() throws Exception {
        var never = new CountDownLatch(1);
        connect(handler);
        doAnswer(call -> never.await(20, TimeUnit.SECONDS)).when(session).sendMessage(org.mockito.ArgumentMatchers.any());
        for (int i = 0; i < 2_100; i++) {
            peer.send(new byte[1_000]);
        }
        verify(session, timeout(5_000)).close(CloseStatus.NORMAL);
        never.countDown();
    }
}
