package io.ringhall.engine.wire;

import static io.ringhall.engine.wire.WireHouse.group;
import static io.ringhall.engine.wire.WireHouse.stage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.ringhall.engine.report.CallRecord.Outcome;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** behaviour.md §1 as phones see it. */
class GroupCallOnTheWireTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void firstAnswerWinsAndTheOthersLearnIt(int loops) throws Exception {
        try (var house = new WireHouse(loops, group(stage(1, 30, "101", "102")))) {
            var winner = house.registered("101");
            var loser = house.registered("102");
            var caller = house.phone("100");
            var call = caller.call("600");
            var invite = winner.request("INVITE");
            assertThat(invite.from().displayName()).isEqualTo("Sales (Ann)");
            var lost = loser.request("INVITE");
            loser.rings(lost);
            winner.rings(invite);
            call.response(180);
            winner.answers(invite);
            call.established();
            winner.request("ACK");
            var cancel = loser.request("CANCEL");
            assertThat(cancel.headers(Header.REASON)).containsExactly("SIP;cause=200;text=\"Call completed elsewhere\"", "Q.850;cause=26");
            loser.answer(lost, 487, "", "");
            call.bye();
            winner.answer(winner.request("BYE"), 200, "", "");
            var record = house.finished();
            assertThat(record.outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(record.answeredBy()).isEqualTo("101");
            assertThat(record.legs()).extracting("member", "result").containsExactlyInAnyOrder(
                    tuple("101", "answered"), tuple("102", "elsewhere"));
        }
    }

    @Test
    void memberOfBothStagesSeesOneInviteAndLeaversAreCancelledWithoutReason() {
        try (var house = new WireHouse(1, group(stage(1, 1, "101", "102"), stage(2, 30, "102", "103")))) {
            var leaver = house.registered("101");
            var stayer = house.registered("102");
            var joiner = house.registered("103");
            var call = house.phone("100").call("600");
            var left = leaver.request("INVITE");
            leaver.rings(left);
            stayer.rings(stayer.request("INVITE"));
            var joined = joiner.request("INVITE");
            joiner.rings(joined);
            assertThat(leaver.request("CANCEL").headers(Header.REASON)).isEmpty();
            leaver.answer(left, 487, "", "");
            assertThat(stayer.heardRequests("INVITE")).isOne();
            assertThat(stayer.heardRequests("CANCEL")).isZero();
            call.cancel();
            call.refused(487);
            assertThat(stayer.request("CANCEL").headers(Header.REASON)).isEmpty();
            assertThat(joiner.request("CANCEL").headers(Header.REASON)).isEmpty();
        }
    }

    @Test
    void stageWithNobodyRegisteredIsSkippedAtOnce() {
        try (var house = new WireHouse(1, group(stage(1, 300, "101", "102"), stage(2, 30, "103")))) {
            var only = house.registered("103");
            house.phone("100").call("600");
            // The stage before would last five minutes; waiting for an INVITE ends after five seconds.
            assertThat(only.request("INVITE")).isNotNull();
        }
    }

    @Test
    void answerThatCrossesTheCancelIsAcknowledgedAndHungUp() {
        try (var house = new WireHouse(1, group(stage(1, 30, "101", "102")))) {
            var first = house.registered("101");
            var late = house.registered("102");
            var call = house.phone("100").call("600");
            var lateInvite = late.request("INVITE");
            late.rings(lateInvite);
            first.answers(first.request("INVITE"));
            call.established();
            late.request("CANCEL");
            late.answers(lateInvite);
            late.request("ACK");
            late.answer(late.request("BYE"), 200, "", "");
            assertThat(first.heardRequests("BYE")).isZero();
        }
    }

    @Test
    void holdPassesThroughToTheOtherSide() {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            var agent = house.registered("101");
            var call = house.phone("100").call("600");
            agent.answers(agent.request("INVITE"));
            call.established();
            agent.request("ACK");
            int hold = call.reinvite(WirePhone.sdp(41_000, "sendonly"));
            var offered = agent.request("INVITE");
            assertThat(new String(offered.body(), StandardCharsets.US_ASCII)).contains("a=sendonly");
            agent.answer(offered, 200, "", WirePhone.sdp(40_000, "recvonly"));
            var held = call.response(200);
            call.acknowledge(hold);
            assertThat(new String(held.body(), StandardCharsets.US_ASCII)).contains("a=recvonly");
            agent.request("ACK");
            call.bye();
        }
    }

    @Test
    void refusedReinviteLeavesTheCallUp() {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            var agent = house.registered("101");
            var call = house.phone("100").call("600");
            agent.answers(agent.request("INVITE"));
            call.established();
            agent.request("ACK");
            call.reinvite(WirePhone.sdp(41_000, "sendonly"));
            SipRequest offered = agent.request("INVITE");
            agent.answer(offered, 488, "", "");
            assertThat(call.response(488).cseq().number()).isEqualTo(3);
            assertThat(agent.heardRequests("BYE")).isZero();
            call.bye();
        }
    }

    @Test
    void reinviteAcceptedWithoutAnAnswerIsRefusedToItsAuthor() {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            var agent = house.registered("101");
            var call = house.phone("100").call("600");
            agent.answers(agent.request("INVITE"));
            call.established();
            agent.request("ACK");
            call.reinvite(WirePhone.sdp(41_000, "sendonly"));
            agent.answer(agent.request("INVITE"), 200, "", "");
            assertThat(call.response(488).cseq().number()).isEqualTo(3);
            agent.request("ACK");
            call.bye();
        }
    }

    @Test
    void callIsEndedFromTheConsole() throws Exception {
        try (var house = new WireHouse(2, group(stage(1, 30, "101")))) {
            var agent = house.registered("101");
            var caller = house.phone("100");
            var call = caller.call("600");
            agent.answers(agent.request("INVITE"));
            call.established();
            agent.request("ACK");
            var live = house.engine.calls().getFirst();
            assertThat(house.engine.hangUp("other.test", live.id(), "eve")).isFalse();
            assertThat(house.engine.hangUp(WirePhone.DOMAIN, live.id(), "admin")).isTrue();
            caller.answer(caller.request("BYE"), 200, "", "");
            agent.answer(agent.request("BYE"), 200, "", "");
            assertThat(house.finished().trace()).anyMatch(each -> each.detail().equals("ended by admin"));
        }
    }

    @Test
    void engineThatStopsHangsUpAndKeepsTheRecord() throws Exception {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            var agent = house.registered("101");
            var caller = house.phone("100");
            var call = caller.call("600");
            agent.answers(agent.request("INVITE"));
            call.established();
            agent.request("ACK");
            house.engine.close();
            caller.request("BYE");
            agent.request("BYE");
            assertThat(house.finished().answeredBy()).isEqualTo("101");
        }
    }

    @Test
    void nobodyAnywhereIs480() throws Exception {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            house.phone("100").call("600").refused(480);
            assertThat(house.finished().trace()).anyMatch(each -> "101".equals(each.subject()) && each.detail().equals("not registered"));
        }
    }
}
