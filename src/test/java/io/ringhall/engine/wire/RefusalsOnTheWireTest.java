package io.ringhall.engine.wire;

import static io.ringhall.engine.wire.WireHouse.group;
import static io.ringhall.engine.wire.WireHouse.stage;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.sip.message.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be served is refused as RFC 3261 §8.2 and §21.4 have it; identities and reasons as phones see them. */
class RefusalsOnTheWireTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Content-Encoding: gzip                               | 415 | Accept-Encoding | identity
            Content-Disposition: render                          | 415 | Accept          | application/sdp
            Accept: text/plain                                   | 406 | -               | -
            Require: frobnicate, timer                           | 420 | Unsupported     | frobnicate
            """)
    void inviteThatCannotBeServedIsToldWhy(String line, int status, String header, String value) {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            // The challenge of the first INVITE comes before the body is looked at; Require is looked at first of all.
            var phone = house.phone("100");
            if (status == 420) {
                phone.send(raw("600@" + WirePhone.DOMAIN, phone.port(), line));
            } else {
                phone.call("600", WirePhone.sdp(41_000), line + "\n");
            }
            var refusal = phone.response(status, "INVITE");
            if (header != null) {
                assertThat(refusal.header(header)).startsWith(value);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            sip:600@wire.test  | Max-Forwards: 0  | 483
            mailto:a@b         | Subject: x       | 416
            sip:600@other.test | Subject: x       | 404
            """)
    void strangeRequestsGetTheirStatus(String uri, String line, int status) {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            var phone = house.phone("100");
            phone.send(raw(uri, phone.port(), line));
            phone.await(
                    io.ringhall.engine.sip.message.SipResponse.class,
                    r -> r.status() == status || status == 404 && r.status() == 403,
                    status + " to " + uri);
        }
    }

    private static String raw(String uri, int port, String line) {
        var target = uri.contains(":") ? uri : "sip:" + uri;
        return """
                INVITE %s SIP/2.0
                Via: SIP/2.0/@T 127.0.0.1:%d;rport;branch=z9hG4bKraw%d
                %sFrom: <sip:100@%s>;tag=raw
                To: <%s>
                Call-ID: raw-%d
                CSeq: 1 INVITE
                Contact: <sip:100@127.0.0.1:%d>
                %s
                Content-Length: 0

                """.formatted(target, port, port, line.startsWith("Max-Forwards") ? "" : "Max-Forwards: 70\n",
                        target.contains("other") ? "other.test" : WirePhone.DOMAIN, target, port, port, line);
    }

    @Test
    void numberWithoutUserIsIncomplete() {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            house.phone("100").call("").refused(484);
        }
    }

    @Test
    void unknownExtensionRequiredInsideADialogIsNamed() {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            var agent = house.registered("101");
            var call = house.phone("100").call("600");
            agent.answers(agent.request("INVITE"));
            call.established();
            assertThat(call.ask("INFO", "Require: frobnicate\n", 420).header(Header.UNSUPPORTED)).isEqualTo("frobnicate");
            assertThat(call.ask("FROB", "", 405).headers(Header.ALLOW)).contains("PRACK", "UPDATE");
            call.bye();
        }
    }

    @Test
    void reasonOfTheCallerReachesThePhoneAndTheRecord() throws Exception {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            var agent = house.registered("101");
            var call = house.phone("100").call("600");
            var invite = agent.request("INVITE");
            agent.rings(invite);
            call.response(180);
            call.cancel("Reason: SIP;cause=200;text=\"Call completed elsewhere\"\n");
            call.refused(487);
            assertThat(agent.request("CANCEL").header(Header.REASON)).isEqualTo("SIP;cause=200;text=\"Call completed elsewhere\"");
            assertThat(house.finished().trace()).anyMatch(each -> each.detail().startsWith("Reason: SIP;cause=200"));
        }
    }

    @Test
    void busyCarriesItsIsdnCause() {
        try (var house = new WireHouse(1)) {
            var agent = house.registered("101");
            var call = house.phone("100").call("101");
            agent.answer(agent.request("INVITE"), 486, "", "");
            assertThat(call.response(486).header(Header.REASON)).isEqualTo("Q.850;cause=17");
        }
    }

    @Test
    void phonesAreToldOurIdentityAndNeverTheirs() {
        try (var house = new WireHouse(1)) {
            var agent = house.registered("101");
            house.phone("100").call("101", WirePhone.sdp(41_000), "P-Asserted-Identity: <sip:president@wire.test>\n");
            var invite = agent.request("INVITE");
            assertThat(invite.header(Header.P_ASSERTED_IDENTITY)).isEqualTo("\"Ann\" <sip:100@wire.test>");
        }
    }

    @Test
    void callerWhoWithholdsTheNumberIsAnonymousEverywhere() {
        try (var house = new WireHouse(1)) {
            var agent = house.registered("101");
            house.phone("100").call("101", WirePhone.sdp(41_000), "Privacy: header;id\n");
            var invite = agent.request("INVITE");
            assertThat(invite.header(Header.P_ASSERTED_IDENTITY)).isNull();
            assertThat(invite.header(Header.FROM)).contains("anonymous.invalid").doesNotContain("Ann").doesNotContain("100@");
            assertThat(invite.header(Header.PRIVACY)).isEqualTo("id");
            agent.settle();
            var live = house.engine.calls().getFirst();
            assertThat(live.from()).isEqualTo("anonymous");
            assertThat(live.fromName()).isNull();
        }
    }

    @Test
    void whoSentTheCallOnBeforeIsPassedOnAndOnRecord() throws Exception {
        try (var house = new WireHouse(1)) {
            var agent = house.registered("101");
            var call = house.phone("100").call("101", WirePhone.sdp(41_000), "Diversion: <sip:555@carrier.example>;reason=user-busy\n");
            var invite = agent.request("INVITE");
            assertThat(invite.header(Header.DIVERSION)).isEqualTo("<sip:555@carrier.example>;reason=user-busy");
            assertThat(invite.header(Header.HISTORY_INFO)).isNull();
            agent.answer(invite, 486, "", "");
            call.refused(486);
            assertThat(house.finished().trace()).anyMatch(
                    each -> "555 (user-busy)".equals(each.subject()) && each.detail().equals("sent the call on"));
        }
    }

    @Test
    void forwardsOfAnExtensionAreFollowedInOrderOfQ() {
        try (var house = new WireHouse(1)) {
            var agent = house.registered("101");
            var first = house.registered("102");
            house.phone("100").call("101");
            agent.answer(
                    agent.request("INVITE"), 302, "Contact: <sip:104@elsewhere.example>;q=1, <sip:103@wire.test>;q=0.2, <sip:102@wire.test>;q=0.9", "");
            var invite = first.request("INVITE");
            assertThat(invite.headers(Header.HISTORY_INFO)).containsExactly(
                    "<sip:101@wire.test?Reason=SIP%3Bcause%3D302>;index=1", "<sip:102@wire.test>;index=1.1;mp=1");
            assertThat(invite.header(Header.DIVERSION)).isEqualTo("<sip:101@wire.test>;reason=deflection");
        }
    }
}
