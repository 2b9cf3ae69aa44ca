package io.ringhall.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.bench.NoPorts;
import io.ringhall.engine.ConnectionLimits;
import io.ringhall.engine.EngineSettings;
import io.ringhall.engine.StreamSettings;
import io.ringhall.engine.TestCertificate;
import io.ringhall.engine.TlsContexts;
import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.sip.Transport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections that we open. */
class FlowToHostTest {
    private static final byte[] MESSAGE = "OPTIONS sip:trunk.test SIP/2.0\r\n".getBytes(StandardCharsets.US_ASCII);

    private EngineRuntime runtime;
    private SSLServerSocket server;

    @BeforeEach
    void start() throws Exception {
        var certificate = TestCertificate.of("trunk.test");
        var client = certificate.client();
        server = (SSLServerSocket) certificate.server().getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        server.setSoTimeout(5_000);
        var tls = new TlsContexts(() -> client, () -> client);
        var streams = new StreamSettings(StreamSettings.OFF, StreamSettings.OFF, StreamSettings.OFF, tls, ConnectionLimits.DEFAULT);
        runtime = EngineRuntime.start(new EngineSettings("127.0.0.1", 0, null, 1, 40_000, 40_999, true).withStreams(streams), NoPorts.ports());
    }

    @AfterEach
    void stop() throws Exception {
        runtime.close();
        server.close();
    }

    private Flow flow(String host) throws Exception {
        var flow = new CompletableFuture<Flow>();
        var target = new FlowTarget(host, (InetSocketAddress) server.getLocalSocketAddress(), Transport.TLS);
        runtime.loop(0).loop().execute(() -> flow.complete(runtime.loop(0).flow(target)));
        return flow.get(5, TimeUnit.SECONDS);
    }

    @Test
    void whatIsSentBeforeTheConnectionStandsArrivesAndTheServerIsAskedForByName() throws Exception {
        var flow = flow("trunk.test");
        flow.send(MESSAGE);
        try (var peer = (SSLSocket) server.accept()) {
            peer.setSoTimeout(5_000);
            assertThat(peer.getInputStream().readNBytes(MESSAGE.length)).isEqualTo(MESSAGE);
            assertThat(((ExtendedSSLSession) peer.getSession()).getRequestedServerNames()).containsExactly(new SNIHostName("trunk.test"));
            assertThat(flow("trunk.test")).as("an open connection is used again").isSameAs(flow);
            assertThat(flow("other.test")).as("but for the host it proved to be only").isNotSameAs(flow);
        }
    }

    @Test
    void aServerThatIsNotTheHostGetsNothing() throws Exception {
        var flow = flow("other.test");
        flow.send(MESSAGE);
        try (var peer = (SSLSocket) server.accept()) {
            peer.setSoTimeout(5_000);
            int read;
            try {
                read = peer.getInputStream().read();
            } catch (IOException cut) {
                read = -1;
            }
            assertThat(read).isEqualTo(-1);
            assertThat(flow.open()).isFalse();
        }
    }

    @Test
    void nobodyConnectsByWebSocket() throws Exception {
        var flow = new CompletableFuture<Optional<Flow>>();
        var target = new FlowTarget("trunk.test", (InetSocketAddress) server.getLocalSocketAddress(), Transport.WSS);
        runtime.loop(0).loop().execute(() -> flow.complete(Optional.ofNullable(runtime.loop(0).flow(target))));
        assertThat(flow.get(5, TimeUnit.SECONDS)).isEmpty();
    }
}
