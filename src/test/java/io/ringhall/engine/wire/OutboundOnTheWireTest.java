package io.ringhall.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.report.RegisteredContact;
import io.ringhall.engine.sip.Transport;
import io.ringhall.engine.sip.message.Header;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Flows (RFC 5626) and proxies on the way (RFC 3327) against the real engine. */
class OutboundOnTheWireTest {
    private static final String OUTBOUND = "Supported: path, outbound\n";

    private static String flow(int id) {
        return ";+sip.instance=\"<urn:uuid:7>\";reg-id=" + id;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aDeviceIsCalledOnceByItsNewestFlowAndByTheOtherWhenThatIsClosed(int loops) throws Exception {
        try (var house = new WireHouse(loops)) {
            var first = house.tcpPhone("101");
            var second = house.tcpPhone("101");
            var ok = first.register(flow(1), OUTBOUND);
            assertThat(ok.header(Header.REQUIRE)).isEqualTo("outbound");
            assertThat(ok.header(Header.FLOW_TIMER)).isEqualTo("120");
            second.register(flow(2), OUTBOUND);
            assertThat(house.engine.registrations()).extracting(RegisteredContact::regId).containsExactlyInAnyOrder(1, 2);
            var call = house.phone("100").call("101");
            second.answers(second.request("INVITE"));
            call.established();
            call.bye();
            second.request("BYE");
            assertThat(first.heardRequests("INVITE")).as("one device rings once").isZero();

            second.close();
            var again = house.phone("100").call("101");
            first.answers(first.request("INVITE"));
            again.established();
            again.bye();
            first.request("BYE");
        }
    }

    @Test
    void aFlowThatFailsWhileItRingsIsFollowedByTheOther() {
        try (var house = new WireHouse(1)) {
            var first = house.tcpPhone("101");
            var second = house.tcpPhone("101");
            first.register(flow(1), OUTBOUND);
            second.register(flow(2), OUTBOUND);
            var call = house.phone("100").call("101");
            second.rings(second.request("INVITE"));
            second.close();
            first.answers(first.request("INVITE"));
            call.established();
            call.bye();
        }
    }

    @Test
    void whatAnEdgeSaysHasFailedIsForgottenAndAnyOtherRefusalIsTheDevices() throws Exception {
        try (var house = new WireHouse(1)) {
            var first = house.phone("101");
            var second = house.phone("101");
            first.register(flow(1), OUTBOUND);
            second.register(flow(2), OUTBOUND);
            var call = house.phone("100").call("101");
            var invite = second.request("INVITE");
            second.answer(invite, 430, "", "");
            var other = first.request("INVITE");
            assertThat(other.callId()).isEqualTo(invite.callId());
            assertThat(house.engine.registrations()).extracting(RegisteredContact::regId).containsExactly(1);
            first.answer(other, 486, "", "");
            call.refused(486);

            second.register(flow(2), OUTBOUND);
            var busy = house.phone("100").call("101");
            second.answer(second.request("INVITE"), 486, "", "");
            busy.refused(486);
            assertThat(first.heardRequests("INVITE")).as("a busy device is not asked again by another flow").isEqualTo(1);
        }
    }

    @Test
    void aDeviceThatComesBackByANewConnectionReplacesItsFlow() {
        try (var house = new WireHouse(2)) {
            house.tcpPhone("101").register(flow(1), OUTBOUND);
            var again = house.tcpPhone("101");
            again.register(flow(1), OUTBOUND);
            assertThat(house.engine.registrations()).singleElement().satisfies(each -> {
                assertThat(each.source()).isEqualTo("127.0.0.1:" + again.port());
                assertThat(each.instance()).isEqualTo("<urn:uuid:7>");
            });
        }
    }

    @Test
    void overUdpNoTimerIsSet() {
        try (var house = new WireHouse(1)) {
            var ok = house.phone("101").register(flow(1), OUTBOUND);
            assertThat(ok.header(Header.REQUIRE)).isEqualTo("outbound");
            assertThat(ok.header(Header.FLOW_TIMER)).isNull();
        }
    }

    @Test
    void aPhoneBehindAProxyIsCalledByWayOfIt() {
        try (var house = new WireHouse(1)) {
            var proxy = house.phone("proxy");
            var phone = house.phone("101");
            var path = "<sip:101-token@127.0.0.1:%d;lr>, <sip:edge.example;lr>".formatted(proxy.port());
            // Another address than the phone's own stands for the proxy that sent the REGISTER on.
            var ok = phone.register("", "Supported: path\nPath: " + path + "\n");
            assertThat(ok.status()).isEqualTo(200);
            assertThat(ok.headers(Header.PATH)).containsExactly("<sip:101-token@127.0.0.1:%d;lr>".formatted(proxy.port()), "<sip:edge.example;lr>");
            var call = house.phone("100").call("101");
            var invite = proxy.request("INVITE");
            assertThat(invite.uriText()).isEqualTo("sip:101@127.0.0.1:" + phone.port());
            assertThat(invite.headers(Header.ROUTE)).containsExactly("<sip:101-token@127.0.0.1:%d;lr>".formatted(proxy.port()), "<sip:edge.example;lr>");
            proxy.rings(invite);
            call.response(180);
            call.cancel();
            var cancel = proxy.request("CANCEL");
            assertThat(cancel.headers(Header.ROUTE)).as("RFC 3261 §9.1: as the INVITE").hasSize(2);
            call.refused(487);
        }
    }

    @Test
    void aPathWhoseFirstProxyIsAName_isReachedWhereTheRegistrationCameFrom() {
        try (var house = new WireHouse(1)) {
            var edge = house.tcpPhone("101");
            var ok = edge.register("", "Path: <sip:edge.example;transport=tcp;lr>\n");
            assertThat(ok.headers(Header.PATH)).as("who did not say that it knows Path is not told").isEmpty();
            var call = house.phone("100").call("101");
            var invite = edge.request("INVITE");
            assertThat(invite.headers(Header.ROUTE)).containsExactly("<sip:edge.example;transport=tcp;lr>");
            edge.answers(invite);
            call.established();
            call.bye();
        }
    }

    @Test
    void whatTheRegistrarKnowsMayBeRequiredOfItAndOfNothingElse() {
        try (var house = new WireHouse(1)) {
            var phone = house.phone("101");
            assertThat(phone.register(flow(1), "Require: path, outbound\n").status()).isEqualTo(200);
            var gruu = phone.register("", "Require: path, gruu\n");
            assertThat(gruu.status()).isEqualTo(420);
            assertThat(gruu.header(Header.UNSUPPORTED)).isEqualTo("gruu");
            phone.send("""
                    OPTIONS sip:wire.test SIP/2.0
                    Via: SIP/2.0/@T 127.0.0.1:%d;branch=z9hG4bKreq
                    Max-Forwards: 70
                    From: <sip:a@wire.test>;tag=1
                    To: <sip:wire.test>
                    Call-ID: req
                    CSeq: 1 OPTIONS
                    Require: outbound
                    Content-Length: 0

                    """.formatted(phone.port()));
            assertThat(phone.response(420, "OPTIONS").header(Header.UNSUPPORTED)).isEqualTo("outbound");
        }
    }

    @Test
    void aProxyThatCannotHoldFlowsIsToldSo() {
        try (var house = new WireHouse(1)) {
            var refusal = house.phone("101").register(flow(1), OUTBOUND + "Via: SIP/2.0/TCP 10.0.0.1;branch=z9hG4bKphone\n");
            assertThat(refusal.status()).isEqualTo(439);
            assertThat(refusal.toString()).endsWith("First Hop Lacks Outbound Support");
            assertThat(house.engine.registrations()).isEmpty();
        }
    }

    @Test
    void theSipPortAnswersStunWithTheAddressItSees() {
        try (var house = new WireHouse(2)) {
            var line = new Line.Udp(house.engine.port());
            line.send(HexFormat.of().parseHex("000100002112a442b7e7a701bc34d686fa87dfae"));
            var answer = line.receive(5_000);
            assertThat(answer).hasSize(32).startsWith(HexFormat.of().parseHex("0101000c2112a442b7e7a701bc34d686fa87dfae002000080001"));
            int port = ((answer[26] & 0xff) << 8 | answer[27] & 0xff) ^ 0x2112;
            assertThat(port).isEqualTo(line.port());
            assertThat(HexFormat.of().formatHex(answer, 28, 32)).as("127.0.0.1, mixed").isEqualTo("5e12a443");
            line.close();
        }
    }

    @Test
    void twoLineBreaksOnAConnectionAreAnsweredByOne() throws Exception {
        try (var house = new WireHouse(1);
                var socket = new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), house.engine.port(Transport.TCP))) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write("\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().readNBytes(2)).containsExactly('\r', '\n');
        }
    }
}
