package io.ringhall.engine.wire;

import static io.ringhall.engine.wire.WireHouse.group;
import static io.ringhall.engine.wire.WireHouse.stage;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.sip.message.Header;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** RFC 3262 and RFC 3311 through a call of two legs. */
class ReliableProvisionalOnTheWireTest {

    @Test
    void bothSidesAcknowledgeWhatRings() {
        try (var house = new WireHouse(2, group(stage(1, 30, "101")))) {
            var agent = house.registered("101");
            var call = house.phone("100").call("600", WirePhone.sdp(41_000), "Supported: 100rel, timer\n");
            var invite = agent.request("INVITE");
            agent.answer(invite, 183, "RSeq: 5", "Require: 100rel", WirePhone.sdp(40_000));
            var prack = agent.request("PRACK");
            assertThat(prack.header(Header.RACK)).isEqualTo("5 " + invite.cseq().number() + " INVITE");
            agent.answer(prack, 200, "", "");
            var progress = call.response(183);
            assertThat(new String(progress.body(), StandardCharsets.US_ASCII)).contains("m=audio");
            call.prack(progress);
            // The agent's answer came with its 183: the 200 repeats nothing.
            agent.answer(invite, 200, "", "");
            agent.request("ACK");
            assertThat(call.established().hasBody()).as("the session came with the 183").isFalse();
            call.bye();
            agent.answer(agent.request("BYE"), 200, "", "");
        }
    }

    @Test
    void callerWithoutOfferThatRequiresReliabilityAnswersInItsPrack() {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            var agent = house.registered("101");
            var call = house.phone("100").call("600", "", "Require: 100rel\n");
            var invite = agent.request("INVITE");
            agent.rings(invite);
            var ringing = call.response(180);
            assertThat(new String(ringing.body(), StandardCharsets.US_ASCII)).contains("PCMA/8000").doesNotContain("PCMU");
            assertThat(new String(invite.body(), StandardCharsets.US_ASCII)).contains("PCMA/8000").doesNotContain("PCMU");
            call.prack(ringing, WirePhone.sdp(41_000));
            // Now that a session is agreed it may be changed by UPDATE while it rings.
            assertThat(call.update(WirePhone.sdp(41_002)).hasBody()).isTrue();
            agent.answers(invite);
            assertThat(call.established().hasBody()).isFalse();
            agent.request("ACK");
            call.bye();
        }
    }

    @Test
    void updateWithAnOfferIsPassedToTheOtherSideAndAnswered() {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            var agent = house.registered("101");
            var call = house.phone("100").call("600");
            agent.answers(agent.request("INVITE"));
            call.established();
            agent.request("ACK");
            call.sendUpdate(WirePhone.sdp(41_000, "sendonly"));
            var offered = agent.request("INVITE");
            agent.answer(offered, 200, "", WirePhone.sdp(40_000, "recvonly"));
            var held = call.updated();
            assertThat(new String(held.body(), StandardCharsets.US_ASCII)).contains("a=recvonly");
            call.bye();
        }
    }

    @Test
    void offersOfBothSidesAtOnceMeetAndOneIsMadeAgain() {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            var agent = house.registered("101");
            var call = house.phone("100").call("600");
            var invite = agent.request("INVITE");
            agent.answers(invite);
            call.established();
            agent.request("ACK");
            call.reinvite(WirePhone.sdp(41_000, "sendonly"));
            var first = agent.request("INVITE");
            agent.answer(first, 491, "", "");
            // RFC 3261 §14.1: ours is made again 2.1 to 4 s later, and the caller sees nothing of it.
            var again = agent.request("INVITE");
            assertThat(again.cseq().number()).isEqualTo(first.cseq().number() + 1);
            agent.answer(again, 200, "", WirePhone.sdp(40_000, "recvonly"));
            assertThat(new String(call.response(200).body(), StandardCharsets.US_ASCII)).contains("a=recvonly");
            call.bye();
        }
    }
}
