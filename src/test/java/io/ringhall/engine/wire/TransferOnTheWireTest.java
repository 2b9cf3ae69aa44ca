package io.ringhall.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.MailboxConfig;
import io.ringhall.engine.report.CallRecord.Outcome;
import io.ringhall.engine.report.TraceEntry.Kind;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Blind transfer by REFER (RFC 3515), message by message. */
class TransferOnTheWireTest {
    private final WireHouse house = new WireHouse(2, WireHouse.group(WireHouse.stage(1, 20, "101")), new MailboxConfig("703", "Box", "g", 60));

    /** Caller 100 talks to 101 in group 600. */
    private final WirePhone ann = house.registered("100");

    private final WirePhone bob = house.registered("101");
    private final WirePhone eve = house.registered("102");

    private OutgoingCall call;
    private SipRequest bobs;

    private void talk() {
        talk(ann.call("600"));
    }

    private void talk(OutgoingCall made) {
        call = made;
        bobs = bob.request("INVITE");
        bob.rings(bobs);
        bob.answers(bobs);
        call.established();
        bob.request("ACK");
    }

    private void refer(String target, String extra) {
        bob.referFrom(bobs, 1, "<sip:" + target + "@" + WirePhone.DOMAIN + ">", extra);
    }

    /** Answers the next NOTIFY. @return its status line */
    private String told(WirePhone phone) {
        var notify = phone.request("NOTIFY");
        phone.answer(notify, 200, "", "");
        assertThat(notify.header(Header.EVENT)).startsWith("refer");
        assertThat(notify.contentType()).startsWith("message/sipfrag");
        return new String(notify.body(), StandardCharsets.US_ASCII).strip() + " " + String.valueOf(notify.header(Header.SUBSCRIPTION_STATE)).split(";")[0];
    }

    @Test
    void theAgentSendsTheCallerOn() throws Exception {
        try (house) {
            talk();
            refer("102", "");
            bob.response(202, "REFER");
            assertThat(told(bob)).isEqualTo("SIP/2.0 100 Trying active");
            var invite = eve.request("INVITE");
            assertThat(invite.header(Header.REFERRED_BY)).isEqualTo("<sip:101@" + WirePhone.DOMAIN + ">");
            eve.rings(invite);
            assertThat(told(bob)).isEqualTo("SIP/2.0 180 Ringing active");
            assertThat(bob.heardRequests("BYE")).as("the transferor stays until the target answers").isZero();
            eve.answers(invite);
            eve.request("ACK");
            assertThat(told(bob)).isEqualTo("SIP/2.0 200 OK terminated");
            bob.answer(bob.request("BYE"), 200, "", "");
            assertThat(ann.heardRequests("INVITE")).as("the same codec needs no re-INVITE").isZero();
            call.bye();
            eve.answer(eve.request("BYE"), 200, "", "");
            var record = house.finished();
            assertThat(record.outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(record.answeredBy()).isEqualTo("102");
            assertThat(record.legs()).extracting(leg -> leg.member() + " " + leg.result()).containsExactly("101 answered", "102 answered");
            assertThat(record.trace()).filteredOn(each -> each.kind() == Kind.TRANSFER).extracting(each -> each.subject() + " " + each.detail())
                    .containsExactly("101 transfers 100 to 102", "101 the transfer is complete");
        }
    }

    @Test
    void theCallerSendsTheAgentOn() throws Exception {
        try (house) {
            talk();
            call.refer("<sip:102@" + WirePhone.DOMAIN + ">", "");
            ann.response(202, "REFER");
            assertThat(told(ann)).isEqualTo("SIP/2.0 100 Trying active");
            var invite = eve.request("INVITE");
            assertThat(invite.from().uri().toString()).as("the agent calls, not the caller").contains("101@");
            eve.answers(invite);
            assertThat(told(ann)).isEqualTo("SIP/2.0 200 OK terminated");
            ann.answer(ann.request("BYE"), 200, "", "");
            eve.byeFrom(invite, 1);
            eve.response(200, "BYE");
            bob.answer(bob.request("BYE"), 200, "", "");
            assertThat(house.finished().answeredBy()).isEqualTo("102");
        }
    }

    @Test
    void aHeldCallerHearsAgainWhileTheTargetRings() throws Exception {
        try (house) {
            talk();
            bob.reinviteFrom(bobs, 1, WirePhone.sdp(40_000, "sendonly"));
            var held = ann.request("INVITE");
            ann.answer(held, 200, "", WirePhone.sdp(41_000, "recvonly"));
            ann.request("ACK");
            bob.response(200, "INVITE");
            bob.ackFrom(bobs, 1);
            bob.referFrom(bobs, 2, "<sip:102@" + WirePhone.DOMAIN + ">", "");
            bob.response(202, "REFER");
            var revived = ann.request("INVITE");
            assertThat(new String(revived.body(), StandardCharsets.US_ASCII)).contains("a=sendrecv");
            ann.answers(revived);
            ann.request("ACK");
            eve.answers(eve.request("INVITE"));
            eve.request("ACK");
            bob.request("BYE");
        }
    }

    @Test
    void aTargetThatDeclinesGivesTheCallBack() throws Exception {
        try (house) {
            talk();
            refer("102", "");
            bob.response(202, "REFER");
            assertThat(told(bob)).contains("100");
            eve.answer(eve.request("INVITE"), 486, "", "");
            assertThat(told(bob)).isEqualTo("SIP/2.0 486 Busy Here terminated");
            assertThat(bob.heardRequests("BYE")).isZero();
            call.bye();
            bob.answer(bob.request("BYE"), 200, "", "");
            var record = house.finished();
            assertThat(record.outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(record.answeredBy()).isEqualTo("101");
        }
    }

    @Test
    void aTransferorThatHangsUpLeavesTheTransferRunning() throws Exception {
        try (house) {
            talk();
            refer("102", "");
            bob.response(202, "REFER");
            told(bob);
            bob.byeFrom(bobs, 2);
            bob.response(200, "BYE");
            var invite = eve.request("INVITE");
            assertThat(ann.heardRequests("BYE")).isZero();
            eve.answers(invite);
            eve.request("ACK");
            assertThat(told(bob)).as("the subscription outlives the BYE").isEqualTo("SIP/2.0 200 OK terminated");
            assertThat(bob.heardRequests("BYE")).isZero();
            call.bye();
            eve.request("BYE");
        }
    }

    @Test
    void aMailboxTakesTheCallAtOnceAndNobodyIsToldWhoWantsNoTelling() throws Exception {
        try (house) {
            talk();
            refer("703", "Refer-Sub: false\n");
            var accepted = bob.response(202, "REFER");
            assertThat(accepted.header(Header.REFER_SUB)).isEqualTo("false");
            bob.answer(bob.request("BYE"), 200, "", "");
            assertThat(bob.heardRequests("NOTIFY")).isZero();
            call.bye();
            var record = house.finished();
            assertThat(record.outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(record.endedWith()).isEqualTo("mailbox 703");
        }
    }

    @Test
    void whatCannotBeIsRefused() throws Exception {
        try (house) {
            talk();
            refer("102", "Refer-To: <sip:103@wire.test>\n");
            bob.response(400, "REFER");
            bob.referFrom(bobs, 2, "<sip:102@elsewhere.example>", "");
            bob.response(403, "REFER");
            bob.referFrom(bobs, 3, "<http://127.0.0.1/>", "");
            bob.response(416, "REFER");
            bob.referFrom(bobs, 7, "<sip:102@wire.test?Replaces=x%3Bto-tag%3Dy%3Bfrom-tag%3Dz>", "");
            bob.response(202, "REFER");
            assertThat(told(bob)).contains("100");
            assertThat(told(bob)).as("nobody has such a call").contains("481", "terminated");
            bob.referFrom(bobs, 8, "<sip:102@wire.test?Replaces=x%3Bto-tag%3Dy>", "");
            assertThat(bob.await(SipResponse.class, r -> r.cseq().number() == 8, "answer").status()).isEqualTo(400);
            bob.referFrom(bobs, 9, "<sip:102@wire.test>", "");
            bob.response(202, "REFER");
            bob.referFrom(bobs, 10, "<sip:103@wire.test>", "");
            bob.response(491, "REFER");
            call.refer("<sip:103@wire.test>", "");
            ann.response(491, "REFER");
            bob.referFrom(bobs, 11, "<sip:999@wire.test>", "");
            assertThat(bob.await(SipResponse.class, r -> r.cseq().number() == 11, "answer").status()).isEqualTo(491);
        }
    }

    @Test
    void aCallerThatGivesUpMeanwhileTakesEverybodyAlong() throws Exception {
        try (house) {
            talk();
            refer("102", "");
            bob.response(202, "REFER");
            told(bob);
            var invite = eve.request("INVITE");
            eve.rings(invite);
            told(bob);
            call.bye();
            eve.request("CANCEL");
            assertThat(told(bob)).isEqualTo("SIP/2.0 487 Request Terminated terminated");
            bob.request("BYE");
            assertThat(house.finished().outcome()).isEqualTo(Outcome.ANSWERED);
        }
    }

    @Test
    void anAgentSendsTheCallerOutByATrunk() throws Exception {
        try (house) {
            var carrier = new Carrier(house, "127.0.0.3");
            house.trunks(Carrier.BERLIN, Map.of(), carrier.trunk());
            talk(ann.call("600"));
            refer("030123456", "");
            bob.response(202, "REFER");
            assertThat(told(bob)).isEqualTo("SIP/2.0 100 Trying active");
            var invite = carrier.phone.request("INVITE");
            assertThat(invite.uriText()).startsWith("sip:+4930123456@");
            carrier.phone.answers(invite);
            carrier.phone.request("ACK");
            assertThat(told(bob)).isEqualTo("SIP/2.0 200 OK terminated");
            bob.answer(bob.request("BYE"), 200, "", "");
            assertThat(house.engine.trunks().getFirst().calls()).isOne();
        }
    }

    @Test
    void whoMayNotDialOutCannotTransferOut() {
        try (house) {
            var carrier = new Carrier(house, "127.0.0.3");
            house.barred("101");
            house.trunks(Carrier.BERLIN, Map.of(), carrier.trunk());
            talk(ann.call("600"));
            refer("030123456", "");
            bob.response(403, "REFER");
        }
    }
}
