package io.ringhall.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.ConnectionLimits;
import io.ringhall.engine.StreamSettings;
import io.ringhall.engine.TestCertificate;
import io.ringhall.engine.TlsContexts;
import io.ringhall.engine.sip.Transport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SIP over TLS as phones see it. */
class TlsOnTheWireTest {
    private static final int PATIENCE = 5_000;

    @ParameterizedTest
    @CsvSource({"1,TLSv1.3", "2,TLSv1.3", "2,TLSv1.2"})
    void phoneOnTlsCallsAndIsCalledOverItsConnection(int loops, String protocol) {
        try (var house = new WireHouse(loops, WireTls.streams(), WireHouse.group(WireHouse.stage(1, 30, "101", "102")))) {
            var callee = house.phone("101", Line.Stream.tls(house.engine.port(Transport.TLS), WireTls.trusting(), protocol));
            callee.register();
            assertThat(house.engine.registrations()).extracting("transport").containsExactly("TLS");
            var other = house.registered("102");
            var call = house.tlsPhone("100").call("600");
            var invite = callee.request("INVITE");
            assertThat(invite.topVia().transport()).isEqualTo("TLS");
            assertThat(invite.topVia().port()).isEqualTo(house.engine.port(Transport.TLS));
            assertThat(invite.contacts().getFirst().uri().toString()).contains(";transport=tls");
            other.request("INVITE");
            callee.rings(invite);
            callee.answers(invite);
            call.established();
            callee.request("ACK");
            call.bye();
            callee.request("BYE");
        }
    }

    @Test
    void aMessageLargerThanARecordArrivesWhole() {
        try (var house = new WireHouse(1, WireTls.streams())) {
            var phone = house.tlsPhone("101");
            phone.send("""
                    OPTIONS sip:wire.test SIP/2.0
                    Via: SIP/2.0/TLS 127.0.0.1:9;rport;branch=z9hG4bKlarge
                    Max-Forwards: 70
                    From: <sip:a@wire.test>;tag=1
                    To: <sip:wire.test>
                    Call-ID: large
                    CSeq: 1 OPTIONS
                    Content-Type: text/plain
                    Content-Length: 40000

                    """ + "x".repeat(40_000));
            assertThat(phone.response(200, "OPTIONS").callId()).isEqualTo("large");
        }
    }

    @Test
    void aRenewedCertificateIsShownToNewConnectionsAndOpenOnesGoOn() {
        var first = TestCertificate.of("127.0.0.1");
        var shown = new AtomicReference<>(first.server());
        var streams = new StreamSettings(
                0, StreamSettings.OFF, StreamSettings.OFF, new TlsContexts(shown::get, WireTls::trusting), ConnectionLimits.DEFAULT);
        try (var house = new WireHouse(1, streams)) {
            var before = house.phone("101", Line.Stream.tls(house.engine.port(Transport.TLS), first.client()));
            before.register();
            var renewed = TestCertificate.of("127.0.0.1");
            shown.set(renewed.server());
            var after = house.phone("102", Line.Stream.tls(house.engine.port(Transport.TLS), renewed.client()));
            after.register();
            before.settle();
        }
    }

    @Test
    void aHandshakeThatDoesNotEndIsGivenUp() throws IOException {
        var limits = new ConnectionLimits(10, 10, 300, 60_000, 60_000, 100_000);
        try (var house = new WireHouse(1, WireTls.streams(limits));
                var silent = plain(house, Transport.TLS);
                var half = plain(house, Transport.TLS)) {
            half.getOutputStream().write(new byte[] {0x16, 0x03, 0x01, 0x02, 0x00, 0x01});
            assertThat(silent.getInputStream().read()).isEqualTo(-1);
            assertThat(half.getInputStream().read()).isEqualTo(-1);
            house.tlsPhone("101").register();
        }
    }

    @Test
    void bytesThatAreNoTlsEndTheConnectionOnly() throws IOException {
        try (var house = new WireHouse(1, WireTls.streams());
                var wrong = plain(house, Transport.TLS)) {
            wrong.getOutputStream().write("OPTIONS sip:wire.test SIP/2.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            // an alert may come first
            while (wrong.getInputStream().read() >= 0) {
                assertThat(wrong.isClosed()).isFalse();
            }
            house.tlsPhone("101").register();
        }
    }

    @Test
    void connectionsOfOneAddressAreLimitedAndThoseOpenAreKept() throws IOException {
        var limits = new ConnectionLimits(10, 2, 10_000, 60_000, 60_000, 100_000);
        try (var house = new WireHouse(2, WireTls.streams(limits))) {
            var first = house.tlsPhone("101");
            first.register();
            try (var second = plain(house, Transport.TCP)) {
                options(second);
                assertThat(second.getInputStream().read()).isEqualTo('S');
                try (var third = plain(house, Transport.TCP)) {
                    assertThat(third.getInputStream().read()).isEqualTo(-1);
                }
                first.settle();
            }
        }
    }

    @Test
    void whoConnectsAndSaysNothingOrNotAllIsCutOff() throws IOException {
        var limits = new ConnectionLimits(10, 10, 10_000, 300, 60_000, 100_000);
        try (var house = new WireHouse(1, WireTls.streams(limits));
                var mute = plain(house, Transport.TCP);
                var slow = plain(house, Transport.TCP)) {
            options(slow);
            assertThat(slow.getInputStream().read()).isEqualTo('S');
            slow.getOutputStream().write("OPTIONS sip:wire.test SIP/2.0\r\nVia: ".getBytes(StandardCharsets.US_ASCII));
            assertThat(mute.getInputStream().read()).isEqualTo(-1);
            while (slow.getInputStream().read() >= 0) {
                assertThat(slow.isClosed()).isFalse();
            }
        }
    }

    @Test
    void aConnectionNothingIsHeardFromIsGivenUp() throws IOException {
        var limits = new ConnectionLimits(10, 10, 10_000, 60_000, 300, 100_000);
        try (var house = new WireHouse(1, WireTls.streams(limits));
                var idle = plain(house, Transport.TCP)) {
            options(idle);
            while (idle.getInputStream().read() >= 0) {
                assertThat(idle.isClosed()).isFalse();
            }
        }
    }

    @Test
    void whoDoesNotReadIsCutOffRatherThanRemembered() throws IOException {
        var limits = new ConnectionLimits(10, 10, 10_000, 60_000, 60_000, 20_000);
        try (var house = new WireHouse(1, WireTls.streams(limits));
                var deaf = new Socket()) {
            deaf.setReceiveBufferSize(2_048);
            deaf.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), house.engine.port(Transport.TCP)));
            boolean cut = false;
            try {
                for (int i = 0; i < 200_000 && !cut; i++) {
                    options(deaf);
                }
            } catch (IOException reset) {
                cut = true;
            }
            assertThat(cut).as("the connection was reset").isTrue();
            house.registered("101");
        }
    }

    private static Socket plain(WireHouse house, Transport transport) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), house.engine.port(transport));
        socket.setSoTimeout(PATIENCE);
        return socket;
    }

    private static void options(Socket socket) throws IOException {
        socket.getOutputStream().write("""
                OPTIONS sip:wire.test SIP/2.0
                Via: SIP/2.0/TCP 127.0.0.1:9;branch=z9hG4bK%s
                Max-Forwards: 70
                From: <sip:a@wire.test>;tag=1
                To: <sip:wire.test>
                Call-ID: tcp
                CSeq: 1 OPTIONS
                Content-Length: 0

                """.formatted(Long.toString(System.nanoTime(), 36)).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
