package io.ringhall.engine.wire;

import static io.ringhall.engine.wire.Carrier.BERLIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.TestCertificate;
import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.TrunkConfig;
import io.ringhall.engine.report.TrunkState;
import io.ringhall.engine.sip.message.SipRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Trunks over TCP and TLS, as carriers see them. */
class TrunkOverConnectionsTest {
    private static WireHouse house(int loops) {
        return new WireHouse(loops, WireTls.streams());
    }

    private static StreamCarrier carrier(WireHouse house, boolean tls) {
        return new StreamCarrier(house, "127.0.0.1", tls ? WireTls.serving() : null);
    }

    private static TrunkState state(WireHouse house) {
        return house.engine.trunks().getFirst();
    }

    private static WirePhone registered(WireHouse house, StreamCarrier carrier) {
        var line = carrier.connected();
        line.answer(line.request("REGISTER"), 200, "Expires: 300", "");
        WireHouse.await("registered", () -> state(house).registration() == TrunkState.Registration.REGISTERED);
        return line;
    }

    @ParameterizedTest
    @CsvSource({"1,false", "2,false", "2,true"})
    void registrationProbesAndCallsBothWaysTakeOneConnection(int loops, boolean tls) {
        try (var house = house(loops); var carrier = carrier(house, tls)) {
            carrier.kind = TrunkConfig.Kind.REGISTRATION;
            carrier.probeSeconds = 5;
            house.trunks(BERLIN, Map.of("+4930555", new Destination.ToExtension("101")), carrier.trunk());
            var line = carrier.connected();
            var register = line.request("REGISTER");
            assertThat(register.topVia().transport()).isEqualTo(tls ? "TLS" : "TCP");
            assertThat(register.contacts().getFirst().uri().toString()).contains(tls ? ";transport=tls" : ";transport=tcp");
            line.answer(register, 200, "Expires: 300", "");
            line.answer(line.request("OPTIONS"), 200, "", "");
            WireHouse.await("up", () -> state(house).availability() == TrunkState.Availability.UP);

            var out = house.phone("100").call("+4930123456");
            line.answers(line.request("INVITE"));
            out.established();
            line.request("ACK");
            out.bye();
            line.answer(line.request("BYE"), 200, "", "");

            var callee = house.registered("101");
            var contact = register.contacts().getFirst().uri().toString();
            line.send("""
                    INVITE %s SIP/2.0
                    Via: SIP/2.0/@T 127.0.0.1:9;rport;branch=z9hG4bKin
                    Max-Forwards: 70
                    From: <sip:+49301234@carrier.example>;tag=c
                    To: <sip:+4930555@carrier.example>
                    Call-ID: in
                    CSeq: 1 INVITE
                    Contact: <sip:carrier@127.0.0.1:9>
                    Content-Type: application/sdp
                    Content-Length: %d
                    """.formatted(contact, WirePhone.sdp(42_000).length()) + "\n" + WirePhone.sdp(42_000).replace("\r\n", "\n"));
            callee.rings(callee.request("INVITE"));
            line.response(180, "INVITE");
            assertThat(carrier.hasNoMore()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCarrierThatClosedItsConnectionIsConnectedAgainAlsoInTheMiddleOfACall(boolean tls) {
        try (var house = house(2); var carrier = carrier(house, tls)) {
            carrier.kind = TrunkConfig.Kind.REGISTRATION;
            house.trunks(BERLIN, Map.of(), carrier.trunk());
            var first = registered(house, carrier);
            var call = house.phone("100").call("+4930123456");
            var invite = first.request("INVITE");
            first.answers(invite);
            call.established();
            first.request("ACK");
            carrier.closesItsConnection();

            call.bye();
            var second = carrier.connected();
            var bye = second.await(SipRequest.class, r -> r.method().equals("BYE"), "BYE over the new connection");
            assertThat(bye.callId()).isEqualTo(invite.callId());
            second.answer(bye, 200, "", "");

            house.phone("101").call("+4930123457");
            second.answer(second.request("INVITE"), 486, "", "");
        }
    }

    @Test
    void aCarrierWithAnothersCertificateIsToldNothing() throws Exception {
        var stranger = TestCertificate.of("other.example");
        var streams = WireTls.streamsTrusting(stranger);
        try (var house = new WireHouse(1, streams); var carrier = new StreamCarrier(house, "127.0.0.1", stranger.server())) {
            carrier.kind = TrunkConfig.Kind.REGISTRATION;
            carrier.showsItsCertificate();
            house.trunks(BERLIN, Map.of(), carrier.trunk());
            WireHouse.await("refused", () -> state(house).problem() != null);
            assertThat(state(house).registration()).isEqualTo(TrunkState.Registration.FAILED);
            assertThat(state(house).problem()).contains("cannot be reached");
            var call = house.phone("100").call("+4930123456");
            call.response(480);
            assertThat(house.finished().trace()).anyMatch(each -> each.detail().contains("trunk"));
        }
    }
}
