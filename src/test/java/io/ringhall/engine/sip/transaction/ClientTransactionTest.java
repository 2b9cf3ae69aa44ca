package io.ringhall.engine.sip.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.sip.Transport;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** RFC 3261 §17.1, §9.1 and RFC 6026 §7.2 through the layer, in virtual time. */
class ClientTransactionTest {
    private static final String INVITE = "INVITE sip:101@192.0.2.101:5070 SIP/2.0";
    private static final String ACK = "ACK sip:101@192.0.2.101:5070 SIP/2.0";
    private static final String CANCEL = "CANCEL sip:101@192.0.2.101:5070 SIP/2.0";
    private Bench bench = new Bench(Transport.UDP);

    /** Whatever happened, after the longest timer nothing is left. */
    @AfterEach
    void nothingLingers() {
        bench.timers.pass(200_000);
        assertThat(bench.layer.size()).isZero();
        assertThat(bench.timers.pending()).isZero();
    }

    @Test
    void ourViaIsPutOnTop() {
        bench.send("INVITE");
        var sent = (SipRequest) bench.flow.take().getFirst();
        assertThat(sent.topVia()).hasToString("SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bKn1;rport");
        assertThat(sent.headers(Header.ROUTE)).containsExactly("<sip:edge.example;lr>");
    }

    @Test
    void inviteIsRepeatedWithDoublingPausesAndGivenUpAfter32Seconds() {
        bench.send("INVITE");
        for (int gap : new int[] {500, 1000, 2000, 4000, 8000, 16_000}) {
            bench.flow.take();
            bench.timers.pass(gap - 1);
            assertThat(bench.flow.lines()).isEmpty();
            bench.timers.pass(1);
            assertThat(bench.flow.lines()).containsExactly(INVITE);
        }
        bench.timers.pass(500);
        assertThat(bench.told()).containsExactly("timeout");
    }

    @Test
    void anyAnswerEndsTheRepetition() {
        var transaction = bench.send("INVITE");
        bench.answer(transaction.request(), 100, "t");
        bench.flow.take();
        bench.timers.pass(120_000);
        assertThat(bench.flow.lines()).isEmpty();
        assertThat(bench.told()).containsExactly("response 100");
        bench.answer(transaction.request(), 486, "t");
    }

    @Test
    void aRefusalIsAcknowledgedEachTimeAndToldOnce() {
        var transaction = bench.send("INVITE");
        bench.answer(transaction.request(), 486, "t9");
        bench.answer(transaction.request(), 486, "t9");
        assertThat(bench.told()).containsExactly("response 486");
        assertThat(transaction.done()).isTrue();
        var sent = bench.flow.take();
        assertThat(sent).extracting(Object::toString).containsExactly(INVITE, ACK, ACK);
        var ack = (SipRequest) sent.getLast();
        assertThat(ack.topVia()).isEqualTo(transaction.request().topVia());
        assertThat(ack.vias()).hasSize(1);
        assertThat(ack.toTag()).isEqualTo("t9");
        assertThat(ack.fromTag()).isEqualTo("f1");
        assertThat(ack.cseq()).hasToString("1 ACK");
        assertThat(ack.headers(Header.ROUTE)).containsExactly("<sip:edge.example;lr>");
        bench.timers.pass(32_000);
        bench.answer(transaction.request(), 486, "t9");
        assertThat(bench.told()).containsExactly("stray 486");
    }

    @Test
    void overTcpARefusalEndsTheTransactionAtOnce() {
        bench = new Bench(Transport.TCP);
        var transaction = bench.send("INVITE");
        bench.timers.pass(10_000);
        bench.answer(transaction.request(), 486, "t");
        assertThat(bench.flow.lines()).containsExactly(INVITE, ACK);
        assertThat(bench.layer.size()).isZero();
    }

    @Test
    void every2xxReachesTheListenerRepeatedOrForkedAndIsNotAcknowledgedByTheLayer() {
        var transaction = bench.send("INVITE");
        bench.answer(transaction.request(), 200, "a");
        bench.answer(transaction.request(), 200, "a");
        bench.answer(transaction.request(), 200, "b");
        bench.answer(transaction.request(), 486, "c");
        assertThat(bench.told()).containsExactly("response 200", "response 200", "response 200");
        assertThat(bench.flow.lines()).containsExactly(INVITE);
        bench.timers.pass(32_000);
        bench.answer(transaction.request(), 200, "a");
        assertThat(bench.told()).containsExactly("stray 200");
    }

    @Test
    void theAckOfA2xxHasABranchOfItsOwnAndNoTransaction() {
        bench.layer.sendAck(bench.request("ACK"), bench.flow);
        assertThat(((SipRequest) bench.flow.take().getFirst()).topVia().branch()).isEqualTo("z9hG4bKn1");
        assertThat(bench.layer.size()).isZero();
    }

    @Test
    void cancelWaitsForAProvisionalResponse() {
        var transaction = bench.send("INVITE");
        transaction.cancel(List.of("SIP;cause=200;text=\"Call completed elsewhere\"", "Q.850;cause=26"));
        bench.timers.pass(600);
        assertThat(bench.flow.lines()).containsExactly(INVITE, INVITE);
        bench.answer(transaction.request(), 180, "t");
        var cancel = (SipRequest) bench.flow.take().getFirst();
        assertThat(cancel).hasToString(CANCEL);
        assertThat(cancel.topVia()).isEqualTo(transaction.request().topVia());
        assertThat(cancel.toTag()).isNull();
        assertThat(cancel.cseq()).hasToString("1 CANCEL");
        assertThat(cancel.headers(Header.REASON))
                .containsExactly("SIP;cause=200;text=\"Call completed elsewhere\"", "Q.850;cause=26");
        bench.answer(cancel, 200, "t");
        bench.answer(transaction.request(), 487, "t");
        assertThat(bench.flow.lines()).containsExactly(ACK);
        assertThat(bench.told()).containsExactly("response 180", "response 487");
    }

    @Test
    void cancelIsSentOnceAndRepeatedOnlyByItsOwnTransaction() {
        var transaction = bench.send("INVITE");
        bench.answer(transaction.request(), 180, "t");
        bench.flow.take();
        transaction.cancel(List.of());
        transaction.cancel(List.of());
        assertThat(bench.flow.lines()).containsExactly(CANCEL);
        bench.timers.pass(500);
        assertThat(bench.flow.lines()).containsExactly(CANCEL);
        bench.answer(transaction.request(), 487, "t");
    }

    @Test
    void aCancelledInviteWithoutFinalResponseIsGivenUpAfter32Seconds() {
        var transaction = bench.send("INVITE");
        bench.answer(transaction.request(), 180, "t");
        transaction.cancel(List.of());
        bench.timers.pass(31_999);
        assertThat(bench.told()).containsExactly("response 180");
        bench.timers.pass(1);
        assertThat(bench.told()).containsExactly("timeout");
        assertThat(transaction.done()).isTrue();
    }

    @Test
    void a2xxThatCrossesTheCancelReachesTheListener() {
        var transaction = bench.send("INVITE");
        bench.answer(transaction.request(), 180, "t");
        transaction.cancel(List.of());
        bench.answer(transaction.request(), 200, "t");
        assertThat(bench.told()).containsExactly("response 180", "response 200");
        bench.timers.pass(40_000);
        assertThat(bench.told()).isEmpty();
    }

    @Test
    void nothingIsCancelledAfterTheFinalResponse() {
        var transaction = bench.send("INVITE");
        bench.answer(transaction.request(), 486, "t");
        bench.flow.take();
        transaction.cancel(List.of());
        bench.timers.pass(1000);
        assertThat(bench.flow.lines()).isEmpty();
    }

    @Test
    void anotherRequestIsRepeatedUpToEveryFourSeconds() {
        bench.send("BYE");
        bench.timers.pass(500 + 1000 + 2000 + 4000 + 4000);
        assertThat(bench.flow.lines()).hasSize(6);
        bench.timers.pass(21_000);
        assertThat(bench.told()).containsExactly("timeout");
    }

    @Test
    void aRepeatedAnswerToAnotherRequestIsAbsorbed() {
        var transaction = bench.send("BYE");
        bench.answer(transaction.request(), 200, "t");
        bench.answer(transaction.request(), 200, "t");
        assertThat(bench.told()).containsExactly("response 200");
        bench.timers.pass(5000);
        assertThat(bench.layer.size()).isZero();
    }

    @Test
    void aLostConnectionIsToldOnceForEachRequestThatWaits() {
        bench = new Bench(Transport.TCP);
        bench.send("INVITE");
        var answered = bench.send("INVITE");
        bench.answer(answered.request(), 200, "t");
        bench.told();
        bench.layer.transportFailed(bench.flow);
        bench.layer.transportFailed(bench.flow);
        assertThat(bench.told()).containsExactly("transport error");
    }

    @Test
    void aClosedFlowIsToldAfterTheCallerHasItsTransaction() {
        bench = new Bench(Transport.TCP);
        bench.flow.close();
        bench.send("BYE");
        assertThat(bench.told()).isEmpty();
        bench.timers.pass(1);
        assertThat(bench.told()).containsExactly("transport error");
    }
}
