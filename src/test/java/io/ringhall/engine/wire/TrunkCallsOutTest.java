package io.ringhall.engine.wire;

import static io.ringhall.engine.wire.Carrier.BERLIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.CallerIdRule;
import io.ringhall.engine.config.CrmAccount;
import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.DisplayMode;
import io.ringhall.engine.config.GroupConfig;
import io.ringhall.engine.config.MemberConfig;
import io.ringhall.engine.config.MissedCallMarking;
import io.ringhall.engine.config.NumberFormat;
import io.ringhall.engine.config.RingStrategy;
import io.ringhall.engine.config.StageConfig;
import io.ringhall.engine.report.CallRecord.Outcome;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Calls that leave the house, as carriers see them. */
class TrunkCallsOutTest {
    private static final String CHALLENGE = "Proxy-Authenticate: Digest realm=\"carrier\", nonce=\"n1\", qop=\"auth\", algorithm=SHA-256";

    private static GroupConfig withCell(Destination afterwards, String number, String callerId) {
        var stage = new StageConfig(1, 30, RingStrategy.ALL, List.of(new MemberConfig(number, true, true, 0, 0)));
        return new GroupConfig(
                "g", "600", "Sales", List.of(), List.of(stage), afterwards, DisplayMode.GROUP_CALLER, null, false, false,
                MissedCallMarking.UNLESS_ANSWERED, 0, new Destination.Nowhere(), new CrmAccount("crm-1", true), callerId);
    }

    @Test
    void anExtensionCallsAnOutsideNumberAndTheCarrierIsGivenThePassword() throws Exception {
        try (var house = new WireHouse(2)) {
            var carrier = new Carrier(house, "127.0.0.3");
            carrier.format = NumberFormat.INTERNATIONAL;
            house.trunks(BERLIN, Map.of(), carrier.trunk());
            var call = house.phone("100").call("030123456");
            var first = carrier.phone.request("INVITE");
            assertThat(first.uriText()).isEqualTo("sip:004930123456@127.0.0.3:" + carrier.phone.port());
            carrier.phone.answer(first, 407, CHALLENGE, "");
            carrier.phone.request("ACK");
            var second = carrier.phone.await(
                    SipRequest.class, r -> r.method().equals("INVITE") && r.cseq().number() == 2, "INVITE 2");
            assertThat(second.callId()).isEqualTo(first.callId());
            assertThat(second.fromTag()).isEqualTo(first.fromTag());
            assertThat(second.header(Header.PROXY_AUTHORIZATION)).contains("username=\"4930555\"", "nc=00000001", "algorithm=SHA-256");
            assertThat(second.body()).isEqualTo(first.body());
            carrier.phone.rings(second);
            call.response(180);
            carrier.phone.answers(second);
            call.established();
            var ack = carrier.phone.await(
                    SipRequest.class, r -> r.method().equals("ACK") && r.cseq().number() == 2, "ACK 2");
            assertThat(ack.header(Header.PROXY_AUTHORIZATION)).isEqualTo(second.header(Header.PROXY_AUTHORIZATION));
            assertThat(house.engine.trunks().getFirst().calls()).isOne();
            call.bye();
            var bye = carrier.phone.request("BYE");
            assertThat(bye.cseq().number()).isEqualTo(3);
            assertThat(bye.header(Header.PROXY_AUTHORIZATION)).contains("nc=00000002");
            carrier.phone.answer(bye, 200, "", "");
            var record = house.finished();
            assertThat(record.outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(record.answeredBy()).isEqualTo("030123456");
            assertThat(house.engine.trunks().getFirst().calls()).isZero();
        }
    }

    @Test
    void nothingOfTheHouseIsToldToTheCarrier() {
        try (var house = new WireHouse(1, withCell(new Destination.Nowhere(), "+491715550100", "+4930555600"))) {
            var carrier = new Carrier(house, "127.0.0.3");
            house.trunks(BERLIN, Map.of(), carrier.trunk());
            house.phone("100").call("600");
            var invite = carrier.phone.request("INVITE");
            assertThat(invite.header(Header.FROM)).startsWith("<sip:+4930555600@carrier.example>;tag=");
            assertThat(invite.header(Header.P_ASSERTED_IDENTITY)).isEqualTo("<sip:+4930555600@carrier.example>");
            assertThat(invite.header(Header.DIVERSION)).contains("<sip:+4930555600@carrier.example>;reason=follow-me");
            assertThat(invite.header(Header.HISTORY_INFO)).contains("index=1.1");
            assertThat(new String(invite.bytes(), StandardCharsets.UTF_8))
                    .doesNotContain("wire.test", "sip:100@", "sip:600@", "Sales", "Ann", "crm-1", "Alert-Info");
        }
    }

    @Test
    void aWithheldCallerIsAnonymousAndTheCarrierIsToldToKeepTheNumber() {
        try (var house = new WireHouse(1)) {
            var carrier = new Carrier(house, "127.0.0.3");
            carrier.callerId = new CallerIdRule(CallerIdRule.Policy.OUTBOUND, CallerIdRule.Placement.ASSERTED, "+4930555", null);
            house.trunks(BERLIN, Map.of(), carrier.trunk());
            house.phone("100").call("+4930123456", WirePhone.sdp(41_000), "Privacy: id\r\n");
            var invite = carrier.phone.request("INVITE");
            assertThat(invite.header(Header.FROM)).startsWith("\"Anonymous\" <sip:anonymous@anonymous.invalid>");
            assertThat(invite.header(Header.PRIVACY)).isEqualTo("id");
            assertThat(invite.header(Header.P_ASSERTED_IDENTITY)).isEqualTo("<sip:+4930555@carrier.example>");
        }
    }

    @Test
    void aCarrierThatCannotIsFollowedByTheNextOne() throws Exception {
        try (var house = new WireHouse(1)) {
            var broken = new Carrier(house, "127.0.0.3");
            var second = new Carrier(house, "127.0.0.4");
            second.priority = 2;
            house.trunks(BERLIN, Map.of(), second.trunk(), broken.trunk());
            var call = house.phone("100").call("+4930123456");
            broken.phone.answer(broken.phone.request("INVITE"), 503, "", "");
            var invite = second.phone.request("INVITE");
            second.phone.answers(invite);
            call.established();
            call.bye();
            second.phone.answer(second.phone.request("BYE"), 200, "", "");
            assertThat(house.finished().trace())
                    .anyMatch(each -> each.detail().contains("Carrier 127.0.0.3") && each.detail().contains("not reachable"))
                    .anyMatch(each -> each.detail().contains("now by trunk Carrier 127.0.0.4"));
        }
    }

    @Test
    void aCarrierThatSaysNothingIsLeftAfterAFewSeconds() throws Exception {
        try (var house = new WireHouse(1)) {
            var silent = new Carrier(house, "127.0.0.3");
            var second = new Carrier(house, "127.0.0.4");
            second.priority = 2;
            house.trunks(BERLIN, Map.of(), silent.trunk(), second.trunk());
            var call = house.phone("100").call("+4930123456");
            var unheard = silent.phone.request("INVITE");
            // Waiting for the next INVITE ends after five seconds; the silence is borne for four.
            second.phone.answers(second.phone.request("INVITE"));
            call.established();
            // Late, but it answers: RFC 3261 §13.2.2.4, the dialog is acknowledged and ended.
            silent.phone.answers(unheard);
            silent.phone.request("ACK");
            silent.phone.answer(silent.phone.request("BYE"), 200, "", "");
            assertThat(second.phone.heardRequests("BYE")).isZero();
            call.bye();
        }
    }

    @Test
    void whoRangOrDecidedIsNotCalledAgainByAnotherTrunk() throws Exception {
        try (var house = new WireHouse(1)) {
            var first = new Carrier(house, "127.0.0.3");
            var second = new Carrier(house, "127.0.0.4");
            second.priority = 2;
            house.trunks(BERLIN, Map.of(), first.trunk(), second.trunk());
            var busy = house.phone("100").call("+4930123456");
            first.phone.answer(first.phone.request("INVITE"), 486, "", "");
            busy.refused(486);
            var rang = house.phone("101").call("+4930123457");
            var invite = first.phone.await(
                    SipRequest.class, r -> r.method().equals("INVITE") && r.uriText().contains("57@"), "INVITE");
            first.phone.rings(invite);
            first.phone.answer(invite, 503, "", "");
            rang.refused(480);
            assertThat(second.phone.heardRequests("INVITE")).isZero();
        }
    }

    @Test
    void aCarriersRedirectionIsNotFollowedIntoTheHouse() {
        try (var house = new WireHouse(1)) {
            var carrier = new Carrier(house, "127.0.0.3");
            house.trunks(BERLIN, Map.of(), carrier.trunk());
            var inside = house.registered("101");
            var call = house.phone("100").call("+4930123456");
            carrier.phone.answer(carrier.phone.request("INVITE"), 302, "Contact: <sip:101@wire.test>", "");
            call.refused(480);
            assertThat(inside.heardRequests("INVITE")).isZero();
        }
    }

    @Test
    void aFullTrunkIsPassedOverAndWithoutAnotherNobodyIsReached() throws Exception {
        try (var house = new WireHouse(1)) {
            var only = new Carrier(house, "127.0.0.3");
            only.maxCalls = 1;
            house.trunks(BERLIN, Map.of(), only.trunk());
            var talking = house.phone("100").call("+4930123456");
            only.phone.answers(only.phone.request("INVITE"));
            talking.established();
            house.phone("101").call("+4930123457").refused(480);
            assertThat(house.finished().trace()).anyMatch(each -> each.detail().contains("is full: 1 calls"));
            talking.bye();
        }
    }

    @Test
    void theCallerWhoGivesUpCancelsTheCarrierAndNoOtherIsTried() throws Exception {
        try (var house = new WireHouse(1)) {
            var first = new Carrier(house, "127.0.0.3");
            var second = new Carrier(house, "127.0.0.4");
            second.priority = 2;
            house.trunks(BERLIN, Map.of(), first.trunk(), second.trunk());
            var call = house.phone("100").call("+4930123456");
            var invite = first.phone.request("INVITE");
            first.phone.answer(invite, 100, "", "");
            call.cancel();
            call.refused(487);
            first.phone.answer(first.phone.request("CANCEL"), 200, "", "");
            first.phone.answer(invite, 503, "", "");
            first.phone.request("ACK");
            assertThat(second.phone.heardRequests("INVITE")).isZero();
            assertThat(house.engine.trunks()).allMatch(each -> each.calls() == 0);
        }
    }

    @Test
    void aCallGoesOnWhenItsTrunkIsTakenAway() {
        try (var house = new WireHouse(1)) {
            var carrier = new Carrier(house, "127.0.0.3");
            house.trunks(BERLIN, Map.of(), carrier.trunk());
            var call = house.phone("100").call("+4930123456");
            carrier.phone.answers(carrier.phone.request("INVITE"));
            call.established();
            carrier.phone.request("ACK");
            house.trunks(BERLIN, Map.of());
            call.reinvite(WirePhone.sdp(41_000, "sendonly"));
            var hold = carrier.phone.request("INVITE");
            carrier.phone.answer(hold, 401, "WWW-Authenticate: Digest realm=\"carrier\", nonce=\"n\"", "");
            var again = carrier.phone.await(
                    SipRequest.class, r -> r.method().equals("INVITE") && r.cseq().number() == 3, "INVITE 3");
            assertThat(again.header(Header.AUTHORIZATION)).contains("username=\"4930555\"");
            carrier.phone.answer(again, 200, "", WirePhone.sdp(40_000, "recvonly"));
            call.acknowledge(call.response(200).cseq().number() == 3 ? 3 : 2);
            assertThat(carrier.phone.heardRequests("BYE")).isZero();
            call.bye();
            carrier.phone.answer(carrier.phone.request("BYE"), 200, "", "");
        }
    }

    @Test
    void theOfferStandsInTheCarriersOrderOfCodecs() {
        try (var house = new WireHouse(1)) {
            var carrier = new Carrier(house, "127.0.0.3");
            carrier.codecs = List.of("G722", "PCMA");
            house.trunks(BERLIN, Map.of(), carrier.trunk());
            house.phone("100").call("+4930123456", WirePhone.sdp(41_000)
                    .replace("RTP/AVP 8 101", "RTP/AVP 0 8 9 101").replace("a=rtpmap:8", "a=rtpmap:9 G722/8000\r\na=rtpmap:8"));
            assertThat(new String(carrier.phone.request("INVITE").body(), StandardCharsets.US_ASCII)).contains("RTP/AVP 9 8 0 101");
        }
    }

    @Test
    void whoMayNotDialOutIsRefused() {
        try (var house = new WireHouse(1, new io.ringhall.engine.config.ExtensionConfig(
                "106", "Hall", new io.ringhall.engine.config.Ha1(
                        io.ringhall.engine.sip.auth.Algorithm.MD5.hash("106:wire.test:secret"),
                        io.ringhall.engine.sip.auth.Algorithm.SHA_256.hash("106:wire.test:secret")),
                true, false, true, 20, new Destination.Nowhere(), false, null))) {
            var carrier = new Carrier(house, "127.0.0.3");
            house.trunks(BERLIN, Map.of(), carrier.trunk());
            house.phone("106").call("+4930123456").refused(403);
            assertThat(carrier.phone.heardRequests("INVITE")).isZero();
        }
    }
}
