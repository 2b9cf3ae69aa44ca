package io.ringhall.engine.wire;

import static io.ringhall.engine.wire.Carrier.BERLIN;
import static io.ringhall.engine.wire.WireHouse.group;
import static io.ringhall.engine.wire.WireHouse.stage;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.Destination;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that carriers send. */
class TrunkCallsInTest {
    private static final Map<String, Destination> NUMBERS = Map.of("+4930555600", new Destination.ToGroup("600"));

    private static SipResponse send(WirePhone from, String id, String uri, String to, String caller, String more) {
        var sdp = WirePhone.sdp(42_000);
        from.send("""
                INVITE %s SIP/2.0
                Via: SIP/2.0/UDP %s:%d;branch=z9hG4bK%s;rport
                Max-Forwards: 70
                From: %s;tag=%s
                To: <%s>
                Call-ID: %s
                CSeq: 1 INVITE
                Contact: <sip:carrier@127.0.0.3:5060>
                %sContent-Type: application/sdp
                Content-Length: %d

                """.formatted(uri, "127.0.0.3", from.port(), id, caller, id, to, id, more, sdp.length()) + sdp.replace("\r\n", "\n"));
        return from.await(SipResponse.class, r -> r.callId().equals(id) && r.status() > 100, "answer to " + id);
    }

    @ParameterizedTest
    @CsvSource({
        "sip:+4930555600@127.0.0.1, sip:whoever@carrier.example, ''",
        "sip:4930555600@127.0.0.1, sip:whoever@carrier.example, ''",
        "sip:trunk@127.0.0.1, sip:030555600@carrier.example, ''",
        "sip:trunk@127.0.0.1, sip:account@carrier.example, P-Called-Party-ID: <sip:+4930555600@carrier.example>",
    })
    void theCalledNumberIsFoundWhereverTheCarrierPutsIt(String uri, String to, String more) throws Exception {
        try (var house = new WireHouse(2, group(stage(1, 30, "101")))) {
            var carrier = new Carrier(house, "127.0.0.3");
            house.trunks(BERLIN, NUMBERS, carrier.trunk());
            var agent = house.registered("101");
            var ringing = new Object() {
                SipResponse heard;
            };
            var phone = carrier.phone;
            var wait = Thread.ofVirtual().start(() -> agent.rings(agent.request("INVITE")));
            ringing.heard = send(phone, "in-1", uri, to, "\"Ann\" <sip:+12125550100@carrier.example>", more.isEmpty() ? "" : more + "\n");
            assertThat(ringing.heard.status()).isEqualTo(180);
            wait.join();
            assertThat(house.engine.trunks().getFirst().calls()).isOne();
            phone.send("""
                    CANCEL %s SIP/2.0
                    Via: SIP/2.0/UDP 127.0.0.3:%d;branch=z9hG4bKin-1;rport
                    Max-Forwards: 70
                    From: <sip:+12125550100@carrier.example>;tag=in-1
                    To: <%s>
                    Call-ID: in-1
                    CSeq: 1 CANCEL
                    Content-Length: 0

                    """.formatted(uri, phone.port(), to));
            phone.response(487, "INVITE");
            var record = house.finished();
            assertThat(record.dialled()).isEqualTo("+4930555600");
            assertThat(record.from()).isEqualTo("+12125550100");
            assertThat(record.fromName()).isEqualTo("Ann");
            assertThat(record.group()).isEqualTo("600");
            assertThat(record.trace().getFirst().detail()).contains("by trunk Carrier 127.0.0.3");
            assertThat(house.engine.trunks().getFirst().calls()).isZero();
        }
    }

    @Test
    void theAssertedIdentityIsBelievedAndPrivacyRespected() {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            var carrier = new Carrier(house, "127.0.0.3");
            house.trunks(BERLIN, NUMBERS, carrier.trunk());
            var agent = house.registered("101");
            var wait = Thread.ofVirtual().start(() -> agent.rings(agent.request("INVITE")));
            send(carrier.phone, "in-2", "sip:+4930555600@127.0.0.1", "sip:+4930555600@carrier.example",
                    "<sip:anonymous@anonymous.invalid>", "P-Asserted-Identity: <tel:+12125550100>\nPrivacy: id\n");
            WireHouse.await("INVITE", () -> !wait.isAlive());
            var invite = agent.heard.stream().filter(each -> each instanceof io.ringhall.engine.sip.message.SipRequest r && r.method().equals("INVITE"))
                    .findFirst().orElseThrow();
            assertThat(invite.header(Header.FROM)).contains("anonymous.invalid");
            assertThat(new String(invite.bytes(), StandardCharsets.UTF_8)).doesNotContain("2125550100");
        }
    }

    /** No number of the tenant's: not an extension, a group, a code, or an outside number (no open relay). */
    @ParameterizedTest
    @ValueSource(strings = {"101", "600", "+4930999", "+12125550199", "0012125550199", "*64", "sales"})
    void aCarrierReachesTheTenantsNumbersOnly(String user) {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            var carrier = new Carrier(house, "127.0.0.3");
            house.trunks(BERLIN, NUMBERS, carrier.trunk());
            var agent = house.registered("101");
            for (var domain : new String[] {"127.0.0.1", "wire.test"}) {
                var uri = "sip:" + user + "@" + domain;
                var refusal = send(carrier.phone, "in-" + domain, uri, uri, "<sip:+12125550100@carrier.example>", "");
                assertThat(refusal.status()).isEqualTo(404);
            }
            assertThat(agent.heardRequests("INVITE")).isZero();
            assertThat(carrier.phone.heardRequests("INVITE")).isZero();
            assertThat(house.engine.trunks().getFirst().calls()).isZero();
        }
    }

    @Test
    void strangersAndPhonesAtTheCarriersAddressAreChallenged() {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            var carrier = new Carrier(house, "127.0.0.3");
            house.trunks(BERLIN, NUMBERS, carrier.trunk());
            var stranger = house.phoneAt("127.0.0.9", "stranger");
            assertThat(send(stranger, "s-1", "sip:+4930555600@127.0.0.1", "sip:+4930555600@127.0.0.1", "<sip:+1@carrier.example>", "").status())
                    .isEqualTo(401);
            assertThat(send(carrier.phone, "s-2", "sip:600@wire.test", "sip:600@wire.test", "<sip:101@wire.test>", "").status()).isEqualTo(401);
        }
    }

    @Test
    void callsBeyondTheLimitFindTheTrunkBusy() {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            var carrier = new Carrier(house, "127.0.0.3");
            carrier.maxCalls = 1;
            house.trunks(BERLIN, NUMBERS, carrier.trunk());
            var agent = house.registered("101");
            var wait = Thread.ofVirtual().start(() -> agent.rings(agent.request("INVITE")));
            var uri = "sip:+4930555600@127.0.0.1";
            assertThat(send(carrier.phone, "l-1", uri, uri, "<sip:+12125550100@carrier.example>", "").status()).isEqualTo(180);
            WireHouse.await("INVITE", () -> !wait.isAlive());
            assertThat(send(carrier.phone, "l-2", uri, uri, "<sip:+12125550101@carrier.example>", "").status()).isEqualTo(486);
        }
    }

    @Test
    void aBadDescriptionTakesNoPlace() {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            var carrier = new Carrier(house, "127.0.0.3");
            carrier.maxCalls = 1;
            house.trunks(BERLIN, NUMBERS, carrier.trunk());
            carrier.phone.send("""
                    INVITE sip:+4930555600@127.0.0.1 SIP/2.0
                    Via: SIP/2.0/UDP 127.0.0.3:%d;branch=z9hG4bKbad;rport
                    Max-Forwards: 70
                    From: <sip:+1@carrier.example>;tag=b
                    To: <sip:+4930555600@127.0.0.1>
                    Call-ID: bad
                    CSeq: 1 INVITE
                    Contact: <sip:carrier@127.0.0.3>
                    Content-Type: application/sdp
                    Content-Length: 5

                    x=no
                    """.formatted(carrier.phone.port()));
            assertThat(carrier.phone.await(SipResponse.class, r -> r.callId().equals("bad"), "refusal").status()).isEqualTo(400);
            assertThat(house.engine.trunks().getFirst().calls()).isZero();
        }
    }
}
