package io.ringhall.engine.leg;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 3262, and UPDATE in early dialogs (RFC 3311). */
class ReliableProvisionalTest {
    private static final byte[] NOTHING = {};
    private static final String RELIABLE = "Supported: 100rel, timer";

    private final LegBench bench = new LegBench();

    private SipResponse ringing() {
        bench.inbound.ring();
        return bench.sentResponse(180);
    }

    private void prack(SipResponse response) {
        bench.asks(bench.inbound.dialog(), "PRACK", NOTHING, "RAck: " + response.header(Header.RSEQ) + " 314159 INVITE");
    }

    @Test
    void callerWhoKnowsItGetsAReliable180OnceAcknowledged() {
        bench.arrives(RELIABLE);
        var ringing = ringing();
        assertThat(ringing.header(Header.REQUIRE)).isEqualTo("100rel");
        assertThat(ringing.header(Header.RSEQ)).isNotNull();
        bench.timers.pass(500);
        assertThat(bench.sentResponse(180).bytes()).isEqualTo(ringing.bytes());
        bench.timers.pass(1000);
        bench.sentResponse(180);
        bench.theirSeq(314159);
        prack(ringing);
        bench.sentResponse(200);
        bench.timers.pass(31_000);
        assertThat(bench.sent()).isEmpty();
        bench.inbound.answer(LegBench.OURS);
        assertThat(bench.sentResponse(200).hasBody()).isTrue();
    }

    @Test
    void callerWhoDoesNotGetsAPlain180() {
        bench.arrives();
        assertThat(ringing().header(Header.RSEQ)).isNull();
        bench.timers.pass(400);
        assertThat(bench.sent()).isEmpty();
    }

    @Test
    void withoutAPrackTheInviteIsRefusedAndNothingIsLeft() {
        bench.arrives(RELIABLE);
        ringing();
        bench.timers.pass(32_000);
        bench.sentResponse(504);
        assertThat(bench.told()).containsExactly("gave up");
        bench.timers.pass(70_000);
        assertThat(bench.dialogs).isEmpty();
        assertThat(bench.timers.pending()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9 314159 INVITE", "%s 1 INVITE", "%s 314159 OPTIONS", "nonsense", "%s 314159"})
    void prackOfSomethingElseIs481(String rack) {
        bench.arrives(RELIABLE);
        var ringing = ringing();
        bench.theirSeq(314159);
        bench.asks(bench.inbound.dialog(), "PRACK", NOTHING, "RAck: " + rack.formatted(ringing.header(Header.RSEQ)));
        bench.sentResponse(481);
        bench.timers.pass(500);
        bench.sentResponse(180);
    }

    @Test
    void secondReliableResponseWaitsForThePrackOfTheFirst() {
        bench.arrives(RELIABLE);
        var first = ringing();
        bench.inbound.progress(LegBench.OURS);
        assertThat(bench.sent()).isEmpty();
        bench.theirSeq(314159);
        prack(first);
        var second = bench.sentResponse(183);
        assertThat(Long.parseLong(second.header(Header.RSEQ))).isEqualTo(Long.parseLong(first.header(Header.RSEQ)) + 1);
        assertThat(second.hasBody()).isTrue();
    }

    @Test
    void answerGivenIn183IsNotRepeatedIn200() {
        bench.arrives(RELIABLE);
        bench.inbound.progress(LegBench.OURS);
        var progress = bench.sentResponse(183);
        bench.theirSeq(314159);
        prack(progress);
        bench.sentResponse(200);
        bench.inbound.answer(LegBench.OURS);
        assertThat(bench.sentResponse(200).hasBody()).isFalse();
    }

    @Test
    void inviteWithoutOfferThatRequiresReliabilityGetsTheOfferIn180AndTheAnswerInPrack() {
        bench.arrivesWithoutOffer("Require: 100rel");
        var ringing = ringing();
        assertThat(ringing.hasBody()).isTrue();
        // RFC 3262 §3: the 2xx waits for the PRACK of a response that carries an offer.
        bench.inbound.answer(LegBench.OURS);
        assertThat(bench.sent()).isEmpty();
        bench.theirSeq(314159);
        bench.asks(bench.inbound.dialog(), "PRACK", LegBench.THEIRS, "RAck: " + ringing.header(Header.RSEQ) + " 314159 INVITE");
        assertThat(bench.sentResponse(200).cseq().method()).isEqualTo("PRACK");
        assertThat(bench.sentResponse(200).hasBody()).isFalse();
        assertThat(bench.told()).containsExactly("confirmed with session");
    }

    @Test
    void offerInPrackIsAnsweredInItsSuccess() {
        bench.arrives(RELIABLE);
        bench.inbound.progress(LegBench.OURS);
        var progress = bench.sentResponse(183);
        bench.theirSeq(314159);
        bench.asks(bench.inbound.dialog(), "PRACK", LegBench.THEIRS, "RAck: " + progress.header(Header.RSEQ) + " 314159 INVITE");
        var ok = bench.sentResponse(200);
        assertThat(ok.hasBody()).isTrue();
        assertThat(ok.header(Header.SESSION_EXPIRES)).isNull();
    }

    @Test
    void offerInPrackWhileTheFirstIsOpenIsRefused() {
        bench.arrives(RELIABLE);
        var ringing = ringing();
        bench.theirSeq(314159);
        bench.asks(bench.inbound.dialog(), "PRACK", LegBench.THEIRS, "RAck: " + ringing.header(Header.RSEQ) + " 314159 INVITE");
        bench.sentResponse(491);
        bench.timers.pass(10_000);
        assertThat(bench.sent()).isEmpty();
    }

    @Test
    void earlyUpdateWithAnOfferMeetsTheOpenOneWith500() {
        bench.arrives(RELIABLE);
        var ringing = ringing();
        bench.theirSeq(314159);
        prack(ringing);
        bench.sentResponse(200);
        bench.asks(bench.inbound.dialog(), "UPDATE", LegBench.THEIRS);
        assertThat(bench.sentResponse(500).header(Header.RETRY_AFTER)).isEqualTo("5");
        bench.asks(bench.inbound.dialog(), "UPDATE", NOTHING);
        bench.sentResponse(200);
    }

    @Test
    void earlyUpdateAfterTheAnswerIn183IsAnswered() {
        bench.arrives(RELIABLE);
        bench.inbound.progress(LegBench.OURS);
        var progress = bench.sentResponse(183);
        bench.theirSeq(314159);
        prack(progress);
        bench.sentResponse(200);
        bench.asks(bench.inbound.dialog(), "UPDATE", LegBench.THEIRS);
        assertThat(bench.sentResponse(200).hasBody()).isTrue();
    }

    @Test
    void byeInTheEarlyDialogIsAnsweredAndTheInviteTerminated() {
        bench.arrives(RELIABLE);
        ringing();
        bench.theirSeq(314159);
        bench.asks(bench.inbound.dialog(), "BYE", NOTHING);
        bench.sentResponse(200);
        bench.sentResponse(487);
        assertThat(bench.told()).containsExactly("gave up");
    }

    @Test
    void eachReliableResponseOfAPhoneIsAcknowledgedOnceAndInOrder() {
        var invite = bench.dials();
        bench.answer(invite, 180, "a", NOTHING, "Require: 100rel", "RSeq: 7");
        var first = bench.sentRequest("PRACK");
        assertThat(first.header(Header.RACK)).isEqualTo("7 1 INVITE");
        assertThat(first.cseq().number()).isEqualTo(2);
        bench.answer(first, 200, "a", NOTHING);
        // Repeated: dropped. Too early: not acknowledged.
        bench.answer(invite, 180, "a", NOTHING, "Require: 100rel", "RSeq: 7");
        bench.answer(invite, 183, "a", NOTHING, "Require: 100rel", "RSeq: 9");
        assertThat(bench.sent()).isEmpty();
        bench.answer(invite, 183, "a", LegBench.THEIRS, "Require: 100rel", "RSeq: 8");
        assertThat(bench.sentRequest("PRACK").header(Header.RACK)).isEqualTo("8 1 INVITE");
        bench.answer(invite, 200, "a", NOTHING);
        assertThat(bench.sentRequest("ACK").cseq().number()).isEqualTo(1);
        // The answer came with the 183; the 200 need not repeat it.
        assertThat(bench.told()).containsExactly("ringing", "ringing", "answered with session");
    }

    @Test
    void eachForkHasItsOwnEarlyDialogAndTheWinnerStays() {
        var invite = bench.dials();
        bench.answer(invite, 183, "a", LegBench.THEIRS, "Require: 100rel", "RSeq: 1");
        bench.answer(invite, 183, "b", LegBench.THEIRS, "Require: 100rel", "RSeq: 50");
        assertThat(bench.sentRequest("PRACK").toTag()).isEqualTo("a");
        assertThat(bench.sentRequest("PRACK").toTag()).isEqualTo("b");
        assertThat(bench.dialogs).hasSize(2);
        bench.asks(bench.dialogs.get(1), "UPDATE", NOTHING);
        bench.sentResponse(200);
        // RFC 6337 §2.2: the first offer has its answer, so the fork may make one of its own.
        bench.asks(bench.dialogs.get(1), "UPDATE", LegBench.THEIRS);
        assertThat(bench.told()).last().isEqualTo("reoffered with session");
        bench.dialogs.get(1).acceptOffer(LegBench.OURS);
        bench.sentResponse(200);
        bench.answer(invite, 200, "b", NOTHING);
        assertThat(bench.sentRequest("ACK").toTag()).isEqualTo("b");
        assertThat(bench.dialogs).containsExactly(bench.outbound.dialog());
        bench.outbound.hangUp(java.util.List.of());
        assertThat(bench.sentRequest("BYE").cseq().number()).isEqualTo(3);
    }

    @Test
    void refusedInviteLeavesNoEarlyDialog() {
        var invite = bench.dials();
        bench.answer(invite, 180, "a", NOTHING, "Require: 100rel", "RSeq: 1");
        bench.answer(bench.sentRequest("PRACK"), 200, "a", NOTHING);
        bench.answer(invite, 486, "a", NOTHING);
        assertThat(bench.dialogs).isEmpty();
        bench.timers.pass(70_000);
        assertThat(bench.timers.pending()).isZero();
    }
}
