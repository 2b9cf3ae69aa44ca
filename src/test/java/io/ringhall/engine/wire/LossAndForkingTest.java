package io.ringhall.engine.wire;

import static io.ringhall.engine.wire.WireHouse.group;
import static io.ringhall.engine.wire.WireHouse.stage;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.report.CallRecord.Outcome;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Datagrams that get lost, come twice, cross each other or fork. */
class LossAndForkingTest {

    @Test
    void inviteThatGetsLostIsRepeated() {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            var agent = house.registered("101");
            var call = house.phone("100").call("600");
            var lost = agent.request("INVITE");
            var repeated = agent.request("INVITE");
            assertThat(repeated.topVia().branch()).isEqualTo(lost.topVia().branch());
            agent.answers(repeated);
            call.established();
            call.bye();
        }
    }

    @Test
    void answerIsRepeatedUntilItsAckArrives() {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            var agent = house.registered("101");
            var call = house.phone("100").call("600");
            agent.answers(agent.request("INVITE"));
            var first = call.response(200);
            var second = call.response(200);
            assertThat(second.bytes()).isEqualTo(first.bytes());
            agent.request("ACK");
        }
    }

    @Test
    void repeatedAnswerOfAPhoneIsAcknowledgedAgainAndConnectsOnce() {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            var agent = house.registered("101");
            var call = house.phone("100").call("600");
            var invite = agent.request("INVITE");
            agent.answers(invite);
            call.established();
            agent.request("ACK");
            agent.answers(invite);
            agent.request("ACK");
            call.bye();
        }
    }

    @Test
    void secondForkThatAnswersIsAcknowledgedAndHungUp() {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            var agent = house.registered("101");
            var call = house.phone("100").call("600");
            var invite = agent.request("INVITE");
            agent.answers(invite);
            call.established();
            agent.request("ACK");
            var other = SipResponse.answer(invite, 200, null, "other-fork")
                    .header(Header.CONTACT, "<sip:101@127.0.0.1:" + agent.port() + ">")
                    .body("application/sdp", WirePhone.sdp(42_000).getBytes(StandardCharsets.US_ASCII))
                    .build();
            agent.sendRaw(other.bytes());
            assertThat(agent.request("ACK").toTag()).isEqualTo("other-fork");
            var bye = agent.request("BYE");
            assertThat(bye.toTag()).isEqualTo("other-fork");
            agent.answer(bye, 200, "", "");
            call.bye();
        }
    }

    @Test
    void cancelWaitsForAProvisionalResponse() {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            var agent = house.registered("101");
            var call = house.phone("100").call("600");
            var invite = agent.request("INVITE");
            call.cancel();
            call.refused(487);
            assertThat(agent.heardRequests("CANCEL")).isZero();
            agent.rings(invite);
            assertThat(agent.request("CANCEL").topVia().branch()).isEqualTo(invite.topVia().branch());
        }
    }

    @Test
    void callerWhoCancelsIsOnRecordAsAbandoned() throws Exception {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            var agent = house.registered("101");
            var call = house.phone("100").call("600");
            var invite = agent.request("INVITE");
            agent.rings(invite);
            call.response(180);
            call.cancel();
            call.refused(487);
            agent.request("CANCEL");
            agent.answer(invite, 487, "", "");
            assertThat(house.finished().outcome()).isEqualTo(Outcome.ABANDONED);
        }
    }

    @Test
    void cancelAfterTheAnswerChangesNothing() {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            var agent = house.registered("101");
            var call = house.phone("100").call("600");
            agent.answers(agent.request("INVITE"));
            call.established();
            agent.request("ACK");
            call.cancel();
            assertThat(agent.heardRequests("BYE")).isZero();
            call.bye();
        }
    }

    @Test
    void byeOfBothSidesAtOnceEndsTheCallOnce() throws Exception {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            var agent = house.registered("101");
            var call = house.phone("100").call("600");
            agent.answers(agent.request("INVITE"));
            call.established();
            agent.request("ACK");
            call.bye();
            // The agent hangs up before it has seen our BYE: both get their 200.
            var bye = agent.request("BYE");
            agent.sendBye(bye);
            agent.response(200, "BYE");
            agent.answer(bye, 200, "", "");
            assertThat(house.finished().outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(house.records).isEmpty();
        }
    }

    @Test
    void callWithoutOfferGetsOursAndAnswersInItsAck() {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            var agent = house.registered("101");
            var call = house.phone("100").callWithoutOffer("600");
            var invite = agent.request("INVITE");
            assertThat(new String(invite.body(), StandardCharsets.US_ASCII)).contains("m=audio");
            agent.answers(invite);
            var ok = call.response(200);
            assertThat(new String(ok.body(), StandardCharsets.US_ASCII)).contains("m=audio");
            agent.request("ACK");
        }
    }

    @Test
    void sdpWithoutUsableAudioIsNotAcceptable() {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            house.phone("100").call("600", "v=0\r\no=p 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=video 4000 RTP/AVP 96\r\n").refused(488);
        }
    }
}
