package io.ringhall.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.ConnectionLimits;
import io.ringhall.engine.sip.Transport;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipUri;
import io.ringhall.engine.sip.websocket.ClientFrames;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SIP over WebSocket (RFC 7118) on the engine's own ports, as pages see it. */
class WebSocketOnTheWireTest {
    private static final String PING = "\r\n\r\n";

    private static WireHouse house(int loops, io.ringhall.engine.config.Target... targets) {
        return new WireHouse(loops, WireTls.webSockets(ConnectionLimits.DEFAULT), targets);
    }

    @ParameterizedTest
    @CsvSource({"1,WS", "2,WS", "2,WSS"})
    void aPageRegistersRingsInAGroupAndAnswersOverItsOwnConnection(int loops, Transport transport) {
        try (var house = house(loops, WireHouse.group(WireHouse.stage(1, 30, "101", "102")))) {
            var port = house.engine.port(transport);
            var page = house.phone(
                    "101", transport == Transport.WS ? Line.WebSocket.plain(port) : Line.WebSocket.secure(port, WireTls.trusting()));
            page.register();
            assertThat(house.engine.registrations()).singleElement().satisfies(each -> {
                assertThat(each.transport()).isEqualTo(transport.name());
                assertThat(each.contact()).endsWith(".invalid");
            });
            var other = house.registered("102");
            var call = house.phone("100").call("600");
            var invite = page.request("INVITE");
            assertThat(invite.uriText()).as("the Request-URI is the contact as registered").endsWith(".invalid");
            assertThat(invite.topVia().transport()).isEqualTo(transport.name());
            var contact = (SipUri) invite.contacts().getFirst().uri();
            assertThat(contact.transport()).as("RFC 7118 §5.2 has one for both").isEqualTo("ws");
            assertThat(contact.port()).isEqualTo(port);
            other.rings(other.request("INVITE"));
            page.rings(invite);
            page.answers(invite);
            call.established();
            assertThat(page.request("ACK").topVia().transport()).isEqualTo(transport.name());
            assertThat(other.request("CANCEL").header(Header.REASON)).contains("cause=200");
            call.bye();
            page.request("BYE");
        }
    }

    @Test
    void aPageCallsAndIsToldInsideItsDialogOverTheSameConnection() {
        try (var house = house(2)) {
            var callee = house.registered("101");
            var page = house.webPhone("100");
            var call = page.call("101");
            callee.answers(callee.request("INVITE"));
            var ok = call.established();
            assertThat(((SipUri) ok.contacts().getFirst().uri()).transport()).isEqualTo("ws");
            assertThat(ok.topVia().host()).endsWith(".invalid");
            assertThat(ok.topVia().received()).as("RFC 3581: where it was seen to come from").isEqualTo("127.0.0.1");
            assertThat(ok.topVia().rport()).isEqualTo(page.port());
            callee.byeFrom(callee.request("ACK"), 1);
            page.request("BYE");
        }
    }

    @Test
    void aPageThatIsLoadedAgainIsCalledOverItsNewConnection() {
        try (var house = house(1)) {
            var before = house.webPhone("101");
            before.register();
            before.close();
            house.webPhone("101").register();
            var again = house.webPhone("101");
            again.register();
            var call = house.phone("100").call("101");
            again.answers(again.request("INVITE"));
            call.established();
            call.bye();
        }
    }

    @Test
    void keepAlivesAreAnsweredInTheWayTheyCame() {
        try (var house = house(1)) {
            var line = Line.WebSocket.plain(house.engine.port(Transport.WS));
            house.phone("101", line).settle();
            line.raw(ClientFrames.frame(0x89, "still there?".getBytes(StandardCharsets.US_ASCII)));
            assertThat(line.frame(5_000)).asString(StandardCharsets.ISO_8859_1).isEqualTo("\u008astill there?");
            line.raw(ClientFrames.text(PING));
            assertThat(line.frame(5_000)).asString(StandardCharsets.ISO_8859_1).isEqualTo("\u0081\r\n");
        }
    }

    @Test
    void messagesComeInFragmentsAndSeveralAtOnce() {
        try (var house = house(1)) {
            var line = Line.WebSocket.plain(house.engine.port(Transport.WS));
            var phone = house.phone("101", line);
            var options = """
                    OPTIONS sip:wire.test SIP/2.0
                    Via: SIP/2.0/WS a.invalid;rport;branch=z9hG4bK%s
                    Max-Forwards: 70
                    From: <sip:a@wire.test>;tag=1
                    To: <sip:wire.test>
                    Call-ID: %s
                    CSeq: 1 OPTIONS

                    """.replace("\n", "\r\n");
            var first = options.formatted("one", "one").getBytes(StandardCharsets.US_ASCII);
            line.raw(ClientFrames.frame(0x01, java.util.Arrays.copyOf(first, 60)));
            line.raw(ClientFrames.frame(0x80, java.util.Arrays.copyOfRange(first, 60, first.length)));
            assertThat(phone.response(200, "OPTIONS").callId()).as("without Content-Length, too (RFC 7118 §5)").isEqualTo("one");
            var two = ClientFrames.text(options.formatted("two", "two"));
            var three = ClientFrames.frame(0x82, options.formatted("three", "three").getBytes(StandardCharsets.US_ASCII));
            var both = java.util.Arrays.copyOf(two, two.length + three.length);
            System.arraycopy(three, 0, both, two.length, three.length);
            line.raw(both);
            assertThat(phone.response(200, "OPTIONS").callId()).isEqualTo("two");
            assertThat(phone.response(200, "OPTIONS").callId()).isEqualTo("three");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a close is answered, 1000, 88820000000003e8",
        "a frame without mask, 1002, 810141",
        "compression nobody agreed on, 1002, c18000000000",
        "text that is not UTF-8, 1007, 818100000000ff",
        "a message beyond all measure, 1009, 81ff000000000100000000000000"
    })
    void whoBreaksTheProtocolIsToldWhyAndDisconnected(String what, int code, String frame) {
        try (var house = house(1);
                var line = Line.WebSocket.plain(house.engine.port(Transport.WS))) {
            line.raw(java.util.HexFormat.of().parseHex(frame));
            var close = line.frame(5_000);
            assertThat(close).containsExactly(0x88, code >> 8, code & 0xff);
            assertThat(line.frame(5_000)).isNull();
            house.webPhone("101").register();
        }
    }

    @ParameterizedTest
    @CsvSource({"Sec-WebSocket-Protocol: sip,Accept: text/html,400", "Sec-WebSocket-Version: 13,Sec-WebSocket-Version: 13@Origin: http://evil.example,403"})
    void anUpgradeThatIsNotOursIsRefusedByHttp(String part, String instead, int status) throws IOException {
        try (var house = house(1);
                var socket = new Socket(InetAddress.getLoopbackAddress(), house.engine.port(Transport.WS))) {
            socket.setSoTimeout(5_000);
            var request = Line.WebSocket.UPGRADE.formatted(socket.getPort()).replace(part, instead.replace("@", "\n")).replace("\n", "\r\n");
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 " + status);
        }
    }

    @Test
    void whoDoesNotUpgradeInTimeIsCutOff() throws IOException {
        var limits = new ConnectionLimits(10, 10, 300, 60_000, 60_000, 100_000);
        try (var house = new WireHouse(1, WireTls.webSockets(limits));
                var silent = new Socket(InetAddress.getLoopbackAddress(), house.engine.port(Transport.WS));
                var half = new Socket(InetAddress.getLoopbackAddress(), house.engine.port(Transport.WS))) {
            silent.setSoTimeout(5_000);
            half.setSoTimeout(5_000);
            half.getOutputStream().write("GET /sip HTTP/1.1\r\nHost: a\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(silent.getInputStream().read()).isEqualTo(-1);
            assertThat(half.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aMessageThatDoesNotEndIsGivenUp() {
        var limits = new ConnectionLimits(10, 10, 10_000, 300, 60_000, 100_000);
        try (var house = new WireHouse(1, WireTls.webSockets(limits));
                var line = Line.WebSocket.plain(house.engine.port(Transport.WS))) {
            house.phone("101", line).settle();
            line.raw(ClientFrames.frame(0x01, "OPTIONS".getBytes(StandardCharsets.US_ASCII)));
            assertThat(line.frame(5_000)).isNull();
        }
    }

    @Test
    void aPageThatDoesNotReadIsCutOff() {
        var limits = new ConnectionLimits(10, 10, 10_000, 60_000, 60_000, 20_000);
        try (var house = new WireHouse(1, WireTls.webSockets(limits));
                var line = Line.WebSocket.plain(house.engine.port(Transport.WS))) {
            var ping = ClientFrames.frame(0x89, new byte[125]);
            boolean cut = false;
            try {
                for (int i = 0; i < 500_000 && !cut; i++) {
                    line.raw(ping);
                }
            } catch (java.io.UncheckedIOException reset) {
                cut = true;
            }
            assertThat(cut).as("the connection was reset").isTrue();
        }
    }
}
