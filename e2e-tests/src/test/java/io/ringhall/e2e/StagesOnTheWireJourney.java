package io.ringhall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.e2e.phone.SipPhone;
import io.ringhall.e2e.phone.WireMessage;
import io.ringhall.e2e.server.RinghallServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What phones see when a group changes its stage: behaviour.md §1, each guarantee on the wire. */
class StagesOnTheWireJourney {

    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration STAGE = Duration.ofSeconds(5);
    private static final Duration BOUND = Duration.ofSeconds(15);

    private final RinghallServer server = RinghallServer.shared();

    @Test
    void aMemberOfBothStagesSeesOneInviteWhileALeaverIsCancelledAndAJoinerInvited() {
        server.api().createRingGroup("""
                {'number':'611','name':'Carry over','stages':[
                  {'seconds':5,'members':[{'extension':'101'},{'extension':'102'}]},
                  {'seconds':20,'members':[{'extension':'102'},{'extension':'103'}]}],'final':{'mailbox':'703'}}""");
        try (var caller = SipPhone.demo(server, "100"); var leaver = SipPhone.demo(server, "101").register();
                var both = SipPhone.demo(server, "102").register(); var joiner = SipPhone.demo(server, "103").register()) {
            var left = leaver.ring();
            var stayed = both.ring();
            var joined = joiner.answerAfter(Duration.ofMillis(1500));
            var call = caller.call("611", Duration.ofMillis(500));

            left.awaitEnd(BOUND);
            call.awaitEnd(BOUND);
            joined.awaitEnd(SOON);
            stayed.awaitEnd(SOON);

            assertThat(left.wire().requests("INVITE")).hasSize(1);
            assertThat(left.wire().requests("CANCEL")).singleElement()
                    .satisfies(cancel -> assertThat(saysCompletedElsewhere(cancel)).isFalse());
            assertThat(stayed.wire().requests("INVITE")).hasSize(1);
            var cancelOfLoser = stayed.wire().requests("CANCEL");
            assertThat(cancelOfLoser).singleElement().satisfies(cancel -> assertThat(saysCompletedElsewhere(cancel)).isTrue());
            assertThat(cancelOfLoser.getFirst().at()).isAfter(joined.wire().requests("INVITE").getFirst().at().plusMillis(1400));
            assertThat(between(stayed.wire().requests("INVITE").getFirst(), joined.wire().requests("INVITE").getFirst()))
                    .isBetween(STAGE.minusMillis(100), STAGE.plusMillis(500));
        }
    }

    @Test
    void theLosersOfAnAnswerHearThatTheCallWasCompletedElsewhere() {
        server.api().createRingGroup("""
                {'number':'612','name':'Losers','stages':[
                  {'seconds':20,'members':[{'extension':'101'},{'extension':'102'}]}],'final':{'mailbox':'703'}}""");
        try (var caller = SipPhone.demo(server, "100"); var winner = SipPhone.demo(server, "101").register();
                var loser = SipPhone.demo(server, "102").register()) {
            var lost = loser.ring();
            var won = winner.answerAfter(Duration.ofMillis(700));
            caller.call("612", Duration.ofMillis(500)).awaitEnd(BOUND);
            won.awaitEnd(SOON);
            lost.awaitEnd(SOON);
            assertThat(lost.wire().requests("CANCEL")).singleElement().satisfies(cancel ->
                    assertThat(cancel.headers("Reason")).anyMatch(it -> it.startsWith("SIP") && it.contains("cause=200"))
                            .anyMatch(it -> it.startsWith("Q.850") && it.contains("cause=26")));
        }
    }

    @Test
    void whenTheCallerGivesUpNobodyIsToldThatTheCallWasCompletedElsewhere() {
        server.api().createRingGroup("""
                {'number':'613','name':'Given up','stages':[
                  {'seconds':20,'members':[{'extension':'101'},{'extension':'102'}]}],'final':{'mailbox':'703'}}""");
        try (var caller = SipPhone.demo(server, "100"); var one = SipPhone.demo(server, "101").register();
                var two = SipPhone.demo(server, "102").register()) {
            var first = one.ring();
            var second = two.ring();
            caller.callAndGiveUp("613", Duration.ofSeconds(1)).awaitEnd(BOUND);
            for (var phone : new io.ringhall.e2e.phone.SippRun[] {first.awaitEnd(SOON), second.awaitEnd(SOON)}) {
                assertThat(phone.wire().requests("CANCEL")).singleElement()
                        .satisfies(cancel -> assertThat(saysCompletedElsewhere(cancel)).isFalse());
            }
        }
    }

    @Test
    void withNobodyInStageOneStageTwoRingsWithinTwoHundredMilliseconds() {
        server.api().createRingGroup("""
                {'number':'614','name':'Nobody first','stages':[
                  {'seconds':20,'members':[{'extension':'104'},{'extension':'203'}]},
                  {'seconds':20,'members':[{'extension':'101'}]}],'final':{'mailbox':'703'}}""");
        try (var caller = SipPhone.demo(server, "100"); var second = SipPhone.demo(server, "101").register();
                var away = SipPhone.demo(server, "104").register(); var alsoAway = SipPhone.demo(server, "203").register()) {
            away.unregister();
            alsoAway.unregister();
            var answering = second.answerAfter(Duration.ofMillis(300));
            var call = caller.call("614", Duration.ofMillis(300)).awaitEnd(BOUND);
            var asked = call.wire().messages().stream().filter(m -> m.isRequest("INVITE")).toList().getLast();
            assertThat(between(asked, answering.wire().requests("INVITE").getFirst())).isLessThan(Duration.ofMillis(200));
        }
    }

    @Test
    void aBusyMemberDoesNotFailTheGroupWhileAnotherMayAnswer() {
        server.api().createRingGroup("""
                {'number':'615','name':'One busy','stages':[
                  {'seconds':20,'members':[{'extension':'101'},{'extension':'102'}]}],'final':{'mailbox':'703'}}""");
        try (var caller = SipPhone.demo(server, "100"); var busy = SipPhone.demo(server, "101").register();
                var free = SipPhone.demo(server, "102").register()) {
            var refused = busy.refuse("486 Busy Here");
            var answered = free.answerAfter(Duration.ofMillis(700));
            caller.call("615", Duration.ofMillis(300)).awaitEnd(BOUND);
            refused.awaitEnd(SOON);
            answered.awaitEnd(SOON);
        }
    }

    private static boolean saysCompletedElsewhere(WireMessage cancel) {
        return cancel.headers("Reason").stream().anyMatch(it -> it.contains("cause=200") || it.contains("cause=26"));
    }

    private static Duration between(WireMessage earlier, WireMessage later) {
        return Duration.between(earlier.at(), later.at());
    }
}
