package io.ringhall.engine.leg;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.sip.message.Header;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 3261 §12 to §15, and what crosses on the way. The chance of the bench is always the middle. */
class DialogLegTest {
    private static final byte[] NOTHING = {};

    private final LegBench bench = new LegBench();

    @Test
    void byeOfTheCalledSideWaitsForTheAck() {
        bench.arrives().answer(LegBench.OURS);
        bench.sentResponse(200);
        bench.inbound.hangUp(List.of("Q.850;cause=16"));
        assertThat(bench.sent()).isEmpty();
        bench.acknowledges(bench.inbound.dialog(), 314159, NOTHING);
        assertThat(bench.sentRequest("BYE").header(Header.REASON)).isEqualTo("Q.850;cause=16");
        assertThat(bench.told()).isEmpty();
    }

    @Test
    void answerThatIsNeverAcknowledgedEndsTheCallWithBye() {
        bench.arrives().answer(LegBench.OURS);
        bench.timers.pass(32_000);
        assertThat(bench.sentRequest("BYE")).isNotNull();
        assertThat(bench.told()).containsExactly("ended: our answer was never acknowledged");
        bench.timers.pass(100_000);
        assertThat(bench.dialogs).isEmpty();
        assertThat(bench.timers.pending()).isZero();
    }

    @Test
    void offerThatMeetsAnotherIsMadeAgainWithinTwoSecondsWhereTheCallIdIsThePeers() {
        var leg = bench.talkingInbound();
        leg.reoffer(LegBench.OURS);
        bench.answer(bench.sentRequest("INVITE"), 491, "x", NOTHING);
        bench.sentRequest("ACK");
        bench.timers.pass(999);
        assertThat(bench.sent()).isEmpty();
        bench.timers.pass(1);
        bench.answer(bench.sentRequest("INVITE"), 200, "x", LegBench.THEIRS);
        assertThat(bench.told()).containsExactly("reoffer accepted");
    }

    @Test
    void andAfterTwoToFourSecondsWhereItIsOurs() {
        var leg = bench.talkingOutbound();
        leg.reoffer(LegBench.OURS);
        bench.answer(bench.sentRequest("INVITE"), 491, "them", NOTHING);
        bench.sentRequest("ACK");
        bench.timers.pass(3_040);
        assertThat(bench.sent()).isEmpty();
        bench.timers.pass(20);
        bench.sentRequest("INVITE");
    }

    @Test
    void peersOfferIsTakenWhileOursWaitsForItsTurn() {
        var leg = bench.talkingOutbound();
        leg.reoffer(LegBench.OURS);
        bench.answer(bench.sentRequest("INVITE"), 491, "them", NOTHING);
        bench.sentRequest("ACK");
        var theirs = bench.asks(leg, "INVITE", LegBench.THEIRS);
        bench.sentResponse(200);
        bench.acknowledges(leg, theirs.cseq().number(), NOTHING);
        bench.timers.pass(4_000);
        bench.answer(bench.sentRequest("INVITE"), 200, "them", LegBench.THEIRS);
        assertThat(bench.told()).contains("reoffer accepted");
    }

    @Test
    void whoNeverAgreesIsRefusedAtLast() {
        var leg = bench.talkingInbound();
        leg.reoffer(LegBench.OURS);
        for (int i = 0; i < 5; i++) {
            bench.answer(bench.sentRequest("INVITE"), 491, "x", NOTHING);
            bench.sentRequest("ACK");
            bench.timers.pass(1_000);
        }
        assertThat(bench.told()).containsExactly("reoffer refused 491");
        assertThat(leg.over()).isFalse();
        assertThat(leg.offers()).isEqualTo(OfferState.STABLE);
    }

    @Test
    void offerOfTheCallWaitsForARefreshUnderWay() {
        var leg = bench.talkingOutbound("Allow: UPDATE");
        bench.timers.pass(900_000);
        var update = bench.sentRequest("UPDATE");
        leg.reoffer(LegBench.OURS);
        assertThat(bench.sent()).isEmpty();
        bench.answer(update, 200, "them", NOTHING);
        bench.sentRequest("INVITE");
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 481})
    void reofferThatEndsTheDialogEndsTheLeg(int status) {
        var leg = bench.talkingOutbound();
        leg.reoffer(LegBench.OURS);
        bench.answer(bench.sentRequest("INVITE"), status, "them", NOTHING);
        assertThat(bench.told()).containsExactly("reoffer refused " + status, "ended: the phone no longer knows the call");
        bench.sentRequest("BYE");
    }

    @Test
    void successThatCrossesOurByeIsAcknowledgedAndChangesNothing() {
        var leg = bench.talkingOutbound();
        leg.reoffer(LegBench.OURS);
        var invite = bench.sentRequest("INVITE");
        leg.hangUp(List.of());
        var bye = bench.sentRequest("BYE");
        bench.answer(invite, 200, "them", LegBench.THEIRS);
        bench.sentRequest("ACK");
        bench.answer(bye, 200, "them", NOTHING);
        assertThat(bench.told()).isEmpty();
        assertThat(bench.dialogs).isEmpty();
    }

    @Test
    void requestsAfterOurByeFindNoCallAndTheirByeIsAnswered() {
        var leg = bench.talkingInbound();
        leg.hangUp(List.of());
        bench.sentRequest("BYE");
        bench.asks(leg, "INVITE", LegBench.THEIRS);
        bench.sentResponse(481);
        bench.asks(leg, "BYE", NOTHING);
        bench.sentResponse(200);
        assertThat(bench.told()).isEmpty();
    }

    @Test
    void secondOfferBeforeTheFirstIsAnsweredGets500() {
        var leg = bench.talkingInbound();
        bench.acceptAtOnce = false;
        bench.asks(leg, "INVITE", LegBench.THEIRS);
        bench.asks(leg, "UPDATE", LegBench.THEIRS);
        assertThat(bench.sentResponse(500).header(Header.RETRY_AFTER)).isNotNull();
        leg.refuseOffer(488);
        bench.sentResponse(488);
        assertThat(leg.offers()).isEqualTo(OfferState.STABLE);
    }

    @Test
    void oldSequenceNumberIsOutOfOrder() {
        var leg = bench.talkingInbound();
        bench.asks(leg, "INFO", 5, NOTHING);
        bench.sentResponse(500);
    }

    @Test
    void strangersTagIsNotThisDialog() {
        var leg = bench.talkingInbound();
        assertThat(leg.is(leg.dialog().callId(), "other")).isFalse();
        assertThat(leg.is("other", leg.dialog().remote().tag())).isFalse();
    }
}
