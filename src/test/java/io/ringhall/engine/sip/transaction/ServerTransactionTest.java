package io.ringhall.engine.sip.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.sip.Samples;
import io.ringhall.engine.sip.Transport;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** RFC 3261 §17.2 and RFC 6026 §7.1 through the layer, in virtual time. */
class ServerTransactionTest {
    private Bench bench = new Bench(Transport.UDP);

    /** Whatever happened, after the longest timer nothing is left. */
    @AfterEach
    void nothingLingers() {
        bench.timers.pass(200_000);
        assertThat(bench.layer.size()).isZero();
        assertThat(bench.timers.pending()).isZero();
    }

    private static SipRequest follow(String method, String branch, String toTag) {
        return Samples.request(
                method + " sip:600@example.com SIP/2.0",
                "Via: SIP/2.0/UDP pc33.example.com;branch=" + branch + ";rport",
                "Max-Forwards: 70",
                "To: Bob <sip:600@example.com>" + (toTag.isEmpty() ? "" : ";tag=" + toTag),
                "From: Alice <sip:100@example.com>;tag=1928301774",
                "Call-ID: a84b4c76e66710@pc33.example.com",
                "CSeq: 314159 " + method);
    }

    private static final String BRANCH = "z9hG4bK776asdhds";

    private void invite() {
        bench.receive(Samples.invite());
    }

    @Test
    void viaTellsWhereTheRequestCameFrom() {
        invite();
        bench.respond(180);
        var via = ((SipResponse) bench.flow.take().getFirst()).topVia();
        assertThat(via).hasToString(
                "SIP/2.0/UDP pc33.example.com;branch=z9hG4bK776asdhds;rport=40001;received=198.51.100.7");
        bench.respond(500);
        bench.receive(follow("ACK", BRANCH, "us"));
    }

    @Test
    void tryingIsSentAfter200MillisecondsOfSilence() {
        invite();
        bench.timers.pass(199);
        assertThat(bench.flow.lines()).isEmpty();
        bench.timers.pass(1);
        assertThat(bench.flow.lines()).containsExactly("SIP/2.0 100 Trying");
        bench.respond(486);
    }

    @Test
    void aUserThatAnswersAtOnceSpares100() {
        invite();
        bench.respond(180);
        bench.timers.pass(1000);
        assertThat(bench.flow.lines()).containsExactly("SIP/2.0 180 Ringing");
        bench.respond(486);
    }

    @Test
    void aRepeatedInviteGetsTheLatestProvisionalAndReachesTheUserOnce() {
        invite();
        bench.respond(180);
        bench.respond(183);
        bench.flow.take();
        invite();
        assertThat(bench.flow.lines()).containsExactly("SIP/2.0 183 Session Progress");
        assertThat(bench.told()).containsExactly("request INVITE");
        bench.respond(486);
    }

    @Test
    void aRefusalIsRepeatedUntilItsAckWhichTheUserNeverSees() {
        invite();
        bench.respond(486);
        bench.told();
        bench.timers.pass(500 + 1000 + 2000 + 4000 + 4000);
        assertThat(bench.flow.lines()).hasSize(6).containsOnly("SIP/2.0 486 Busy Here");
        bench.receive(follow("ACK", BRANCH, "us"));
        bench.receive(follow("ACK", BRANCH, "us"));
        bench.timers.pass(20_000);
        assertThat(bench.flow.lines()).isEmpty();
        assertThat(bench.told()).isEmpty();
    }

    @Test
    void theAckOfARefusalIsKnownEvenWithABranchOfItsOwn() {
        invite();
        bench.respond(401);
        bench.flow.take();
        bench.told();
        bench.receive(follow("ACK", "z9hG4bKown", "us"));
        bench.timers.pass(20_000);
        assertThat(bench.flow.lines()).isEmpty();
        assertThat(bench.told()).isEmpty();
    }

    @Test
    void aRefusalNobodyAcknowledgesIsGivenUpAfter32Seconds() {
        invite();
        bench.respond(486);
        bench.timers.pass(31_999);
        assertThat(bench.layer.size()).isEqualTo(1);
        bench.timers.pass(1);
        assertThat(bench.layer.size()).isZero();
    }

    @Test
    void overTcpARefusalIsSentOnce() {
        bench = new Bench(Transport.TCP);
        invite();
        bench.respond(486);
        bench.timers.pass(30_000);
        assertThat(bench.flow.lines()).containsExactly("SIP/2.0 486 Busy Here");
        bench.receive(follow("ACK", BRANCH, "us"));
        assertThat(bench.layer.size()).isZero();
    }

    @Test
    void afterA2xxTheInviteIsAbsorbedTheUserRepeatsAndSeesTheAck() {
        invite();
        bench.respond(200);
        bench.flow.take();
        bench.told();
        invite();
        assertThat(bench.flow.lines()).isEmpty();
        bench.respond(200);
        assertThat(bench.flow.lines()).containsExactly("SIP/2.0 200 OK");
        bench.receive(follow("ACK", "z9hG4bKack", "us"));
        bench.receive(follow("ACK", BRANCH, "us"));
        assertThat(bench.told()).containsExactly("ack", "ack");
        bench.timers.pass(32_000);
        assertThat(bench.layer.size()).isZero();
    }

    @Test
    void onlyTheFirstFinalResponseCounts() {
        invite();
        bench.respond(200);
        bench.flow.take();
        bench.respond(486);
        bench.respond(180);
        assertThat(bench.flow.lines()).isEmpty();
    }

    @Test
    void cancelIsAnswered200AndToldToTheUserWhoAnswers487() {
        invite();
        bench.respond(180);
        bench.flow.take();
        bench.receive(follow("CANCEL", BRANCH, ""));
        assertThat(bench.told()).containsExactly("request INVITE", "cancelled");
        bench.respond(487);
        assertThat(bench.flow.lines()).containsExactly("SIP/2.0 200 OK", "SIP/2.0 487 Request Terminated");
        bench.receive(follow("CANCEL", BRANCH, ""));
        assertThat(bench.flow.lines()).containsExactly("SIP/2.0 200 OK");
        assertThat(bench.told()).isEmpty();
    }

    @Test
    void cancelAfterTheAnswerChangesNothing() {
        invite();
        bench.respond(200);
        bench.flow.take();
        bench.told();
        bench.receive(follow("CANCEL", BRANCH, ""));
        assertThat(bench.flow.lines()).containsExactly("SIP/2.0 200 OK");
        assertThat(bench.told()).isEmpty();
    }

    @Test
    void cancelOfNothingIsAnswered481() {
        bench.receive(follow("CANCEL", "z9hG4bKother", ""));
        assertThat(bench.flow.lines()).containsExactly("SIP/2.0 481 Call/Transaction Does Not Exist");
        assertThat(bench.told()).isEmpty();
    }

    @Test
    void cancelFromElsewhereWithTheSameBranchDoesNotMatch() {
        invite();
        bench.receive(Samples.request(
                "CANCEL sip:600@example.com SIP/2.0",
                "Via: SIP/2.0/UDP evil.example.com;branch=" + BRANCH,
                "To: Bob <sip:600@example.com>",
                "From: Alice <sip:100@example.com>;tag=1928301774",
                "Call-ID: a84b4c76e66710@pc33.example.com",
                "CSeq: 314159 CANCEL"));
        assertThat(bench.told()).containsExactly("request INVITE");
        assertThat(bench.flow.lines()).containsExactly("SIP/2.0 481 Call/Transaction Does Not Exist");
        bench.respond(486);
    }

    @Test
    void anotherRequestIsAnsweredAgainWhenRepeated() {
        bench.receive(follow("OPTIONS", BRANCH, ""));
        bench.receive(follow("OPTIONS", BRANCH, ""));
        assertThat(bench.flow.lines()).isEmpty();
        bench.respond(200);
        bench.receive(follow("OPTIONS", BRANCH, ""));
        assertThat(bench.flow.lines()).containsExactly("SIP/2.0 200 OK", "SIP/2.0 200 OK");
        assertThat(bench.told()).containsExactly("request OPTIONS");
        bench.timers.pass(32_000);
        bench.receive(follow("OPTIONS", BRANCH, ""));
        assertThat(bench.told()).containsExactly("request OPTIONS");
        bench.respond(200);
    }

    @Test
    void aForkOfTheSameInviteIsALoopAsLongAsTheFirstIsNotRefused() {
        invite();
        bench.receive(follow("INVITE", "z9hG4bKfork", ""));
        assertThat(bench.told()).containsExactly("request INVITE");
        assertThat(bench.flow.lines()).containsExactly("SIP/2.0 482 Loop Detected");
        bench.respond(401);
        bench.flow.take();
        bench.receive(follow("INVITE", "z9hG4bKagain", ""));
        assertThat(bench.told()).containsExactly("request INVITE");
        bench.respond(486);
    }

    @Test
    void requestsOfRfc2543AreToldApartWithoutBranch() {
        var old = List.of("Via: SIP/2.0/UDP old.example.com", "From: <sip:a@b.example>;tag=1", "To: <sip:600@example.com>", "Call-ID: x");
        for (int cseq : new int[] {1, 1, 2}) {
            bench.receive(Samples.request(
                    "OPTIONS sip:600@example.com SIP/2.0", old.get(0), old.get(1), old.get(2), old.get(3), "CSeq: " + cseq + " OPTIONS"));
        }
        assertThat(bench.told()).containsExactly("request OPTIONS", "request OPTIONS");
        bench.servers.forEach(each -> each.respond(SipResponse.answer(each.request(), 200, null, "x").build()));
    }

    @ParameterizedTest
    @EnumSource(value = Transport.class, names = {"UDP", "TCP"})
    void anAckWithoutTransactionGoesToItsDialog(Transport transport) {
        bench = new Bench(transport);
        bench.receive(follow("ACK", "z9hG4bKack", "us"));
        assertThat(bench.told()).containsExactly("ack");
        assertThat(bench.flow.lines()).isEmpty();
    }
}
