package io.ringhall.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.MailboxConfig;
import io.ringhall.engine.config.MenuConfig;
import io.ringhall.engine.config.QueueConfig;
import io.ringhall.engine.config.Destination;
import io.ringhall.engine.report.CallRecord;
import io.ringhall.engine.report.CallRecord.Outcome;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attended transfer by REFER with Replaces (RFC 5589 §7), message by message: 100 talks to 101, who asks 102 and joins the two. */
class AttendedTransferOnTheWireTest {
    private WireHouse house;
    private WirePhone ann;
    private WirePhone bob;
    private WirePhone eve;

    /** The first call, 100 to 101 through group 600. */
    private OutgoingCall call;

    private SipRequest bobs;

    private WireHouse opened(int loops) {
        house = new WireHouse(
                loops,
                WireHouse.group(WireHouse.stage(1, 20, "101")),
                new MailboxConfig("703", "Box", "g", 60),
                new MenuConfig("701", "Menu", "g", Map.of('1', new Destination.ToExtension("103")), 5, 2),
                new QueueConfig("702", "Queue", "g", "m", 60, new Destination.ToMailbox("703")));
        ann = house.registered("100");
        bob = house.registered("101");
        eve = house.registered("102");
        call = ann.call("600");
        bobs = bob.request("INVITE");
        bob.rings(bobs);
        bob.answers(bobs);
        call.established();
        bob.request("ACK");
        return house;
    }

    private static String replacing(String callId, String to, String from) {
        return "<sip:102@127.0.0.1?Replaces=" + callId.replace("@", "%40") + "%3Bto-tag%3D" + to + "%3Bfrom-tag%3D" + from + ">";
    }

    /** The consultation call's dialog as bob, its caller, names it: the far side's tag is to-tag. */
    private static String consulted(OutgoingCall consultation, String remoteTag) {
        return replacing(consultation.callId, remoteTag, "f" + consultation.callId);
    }

    private static String told(WirePhone phone) {
        var notify = phone.request("NOTIFY");
        phone.answer(notify, 200, "", "");
        assertThat(notify.header(Header.EVENT)).startsWith("refer");
        return new String(notify.body(), StandardCharsets.US_ASCII).strip() + " " + String.valueOf(notify.header(Header.SUBSCRIPTION_STATE)).split(";")[0];
    }

    private List<CallRecord> records(int count) throws InterruptedException {
        var records = new ArrayList<CallRecord>();
        while (records.size() < count) {
            records.add(house.finished());
        }
        return records;
    }

    private void empty() {
        WireHouse.await("no call is left", () -> house.engine.calls().isEmpty() && house.engine.statistics().calls() == 0);
    }

    private void hangUpBoth(OutgoingCall consultation) {
        for (int i = 0; i < 2; i++) {
            bob.answer(bob.request("BYE"), 200, "", "");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void agentAsksAColleagueAndJoinsTheTwo(int loops) throws Exception {
        try (var opened = opened(loops)) {
            bob.reinviteFrom(bobs, 1, WirePhone.sdp(40_000, "sendonly"));
            var held = ann.request("INVITE");
            ann.answer(held, 200, "", WirePhone.sdp(41_000, "recvonly"));
            ann.request("ACK");
            bob.response(200, "INVITE");
            bob.ackFrom(bobs, 1);
            var consultation = bob.call("102");
            var eves = eve.request("INVITE");
            eve.rings(eves);
            eve.answers(eves);
            var ok = consultation.established();
            eve.request("ACK");
            bob.referFrom(bobs, 2, consulted(consultation, String.valueOf(ok.toTag())), "");
            bob.response(202, "REFER");
            assertThat(told(bob)).isEqualTo("SIP/2.0 100 Trying active");
            assertThat(told(bob)).isEqualTo("SIP/2.0 200 OK terminated");
            hangUpBoth(consultation);
            var revived = ann.request("INVITE");
            assertThat(new String(revived.body(), StandardCharsets.US_ASCII)).as("who was on hold hears again").contains("a=sendrecv");
            ann.answers(revived);
            ann.request("ACK");
            // A hold by the new partner reaches the caller through both calls.
            eve.reinviteFrom(eves, 1, WirePhone.sdp(40_000, "sendonly"));
            var again = ann.request("INVITE");
            assertThat(new String(again.body(), StandardCharsets.US_ASCII)).contains("a=sendonly");
            ann.answer(again, 200, "", WirePhone.sdp(41_000, "recvonly"));
            ann.request("ACK");
            assertThat(new String(eve.response(200, "INVITE").body(), StandardCharsets.US_ASCII)).contains("a=recvonly");
            eve.ackFrom(eves, 1);
            call.bye();
            eve.answer(eve.request("BYE"), 200, "", "");
            var records = records(2);
            assertThat(records).allMatch(each -> each.outcome() == Outcome.ANSWERED);
            var anns = records.stream().filter(each -> each.from().equals("100")).findFirst().orElseThrow();
            assertThat(anns.answeredBy()).isEqualTo("102");
            empty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void callerJoinsBothOfItsCalls(int loops) throws Exception {
        try (var opened = opened(loops)) {
            var consultation = ann.call("102");
            var eves = eve.request("INVITE");
            eve.answers(eves);
            var ok = consultation.established();
            eve.request("ACK");
            call.refer(consulted(consultation, String.valueOf(ok.toTag())), "");
            ann.response(202, "REFER");
            assertThat(told(ann)).isEqualTo("SIP/2.0 100 Trying active");
            assertThat(told(ann)).isEqualTo("SIP/2.0 200 OK terminated");
            ann.answer(ann.request("BYE"), 200, "", "");
            ann.answer(ann.request("BYE"), 200, "", "");
            eve.byeFrom(eves, 1);
            eve.response(200, "BYE");
            bob.answer(bob.request("BYE"), 200, "", "");
            records(2);
            empty();
        }
    }

    /** The transferor is the called side of both calls; its Replaces has our tag as to-tag. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whoWasCalledTwiceJoinsItsCallers(int loops) throws Exception {
        try (var opened = opened(loops)) {
            var second = eve.call("101");
            var theirs = bob.request("INVITE");
            bob.answers(theirs);
            second.established();
            bob.request("ACK");
            bob.referFrom(bobs, 1, replacing(theirs.callId(), String.valueOf(theirs.fromTag()), "101tag"), "");
            bob.response(202, "REFER");
            told(bob);
            assertThat(told(bob)).isEqualTo("SIP/2.0 200 OK terminated");
            bob.answer(bob.request("BYE"), 200, "", "");
            bob.answer(bob.request("BYE"), 200, "", "");
            second.bye();
            call.ended();
            empty();
        }
    }

    /** The transferor does not wait for the colleague's answer. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void transferWhileTheColleagueStillRings(int loops) throws Exception {
        try (var opened = opened(loops)) {
            var consultation = bob.call("102");
            var eves = eve.request("INVITE");
            eve.rings(eves);
            var ringing = consultation.response(180);
            bob.referFrom(bobs, 1, consulted(consultation, String.valueOf(ringing.toTag())), "");
            bob.response(202, "REFER");
            told(bob);
            assertThat(told(bob)).isEqualTo("SIP/2.0 200 OK terminated");
            consultation.refused(487);
            bob.answer(bob.request("BYE"), 200, "", "");
            assertThat(eve.heardRequests("CANCEL")).as("the phone rings on").isZero();
            eve.answers(eves);
            eve.request("ACK");
            call.bye();
            eve.answer(eve.request("BYE"), 200, "", "");
            empty();
        }
    }

    @Test
    void callerIsLeftInAnIvrAQueueOrAMailbox() throws Exception {
        for (var number : List.of("701", "702", "703")) {
            try (var opened = opened(2)) {
                var consultation = bob.call(number);
                var ok = consultation.established();
                bob.referFrom(bobs, 1, consulted(consultation, String.valueOf(ok.toTag())), "");
                bob.response(202, "REFER");
                told(bob);
                assertThat(told(bob)).as(number).isEqualTo("SIP/2.0 200 OK terminated");
                hangUpBoth(consultation);
                call.bye();
                records(2);
                empty();
            }
        }
    }

    @Test
    void transferIntoAnotherCallThatIsNotOnesOwnGivesTheCallBack() throws Exception {
        try (var opened = opened(2)) {
            var other = house.phone("104").call("102");
            var eves = eve.request("INVITE");
            eve.answers(eves);
            var ok = other.established();
            eve.request("ACK");
            bob.referFrom(bobs, 1, replacing(other.callId, String.valueOf(ok.toTag()), String.valueOf(ok.fromTag())), "");
            bob.response(202, "REFER");
            told(bob);
            assertThat(told(bob)).isEqualTo("SIP/2.0 403 Forbidden terminated");
            assertThat(bob.heardRequests("BYE")).as("the call is the agent's again").isZero();
            call.bye();
            bob.answer(bob.request("BYE"), 200, "", "");
            other.bye();
            eve.answer(eve.request("BYE"), 200, "", "");
            empty();
        }
    }
}
