package io.ringhall.engine.leg;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.SessionTimerPolicy;
import io.ringhall.engine.sip.Samples;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 4028. */
class SessionTimerTest {
    private static final byte[] NOTHING = {};
    private static final int HALF = 900_000;

    private final LegBench bench = new LegBench();

    /** RFC 4028 §9 and its table 2. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            timer | -                   | -    | 1800;refresher=uac | timer
            timer | 600                 | -    | 600;refresher=uac  | timer
            timer | 600;refresher=uac   | -    | 600;refresher=uac  | timer
            timer | 600;refresher=uas   | -    | 600;refresher=uas  | -
            timer | 7200                | -    | 1800;refresher=uac | timer
            timer | 7200                | 3600 | 3600;refresher=uac | timer
            -     | -                   | -    | 1800;refresher=uas | -
            -     | 600                 | -    | 600;refresher=uas  | -
            -     | 30                  | -    | 90;refresher=uas   | -
            timer | nonsense            | -    | 1800;refresher=uac | timer
            """)
    void answerAgreesToAnInterval(String supported, String expires, String least, String agreed, String required) {
        var lines = new java.util.ArrayList<String>();
        if (supported != null) {
            lines.add("Supported: replaces, timer");
        }
        if (expires != null) {
            lines.add("Session-Expires: " + expires);
        }
        if (least != null) {
            lines.add("Min-SE: " + least);
        }
        bench.arrives(lines.toArray(String[]::new)).answer(LegBench.OURS);
        var ok = bench.sentResponse(200);
        assertThat(ok.header(Header.SESSION_EXPIRES)).isEqualTo(agreed);
        assertThat(ok.header(Header.REQUIRE)).isEqualTo(required);
    }

    @Test
    void tooShortAnIntervalInADialogGets422WithOurMinimum() {
        var leg = bench.talkingInbound("Supported: timer");
        bench.asks(leg, "UPDATE", NOTHING, "Supported: timer", "Session-Expires: 30");
        assertThat(bench.sentResponse(422).header(Header.MIN_SE)).isEqualTo("90");
    }

    @Test
    void theSameInviteIsSentAgainWithTheIntervalA422AsksFor() {
        var first = bench.dials();
        bench.answer(first, 422, "them", NOTHING, "Min-SE: 3600");
        bench.sentRequest("ACK");
        var second = bench.sentRequest("INVITE");
        assertThat(second.header(Header.SESSION_EXPIRES)).isEqualTo("3600");
        assertThat(second.header(Header.MIN_SE)).isEqualTo("3600");
        assertThat(second.callId()).isEqualTo(first.callId());
        assertThat(second.fromTag()).isEqualTo(first.fromTag());
        assertThat(second.cseq().number()).isEqualTo(2);
        assertThat(second.vias()).hasSize(1);
        assertThat(second.body()).isEqualTo(first.body());
        bench.answer(second, 200, "them", LegBench.THEIRS, "Session-Expires: 3600;refresher=uac");
        assertThat(bench.sentRequest("ACK").cseq().number()).isEqualTo(2);
        assertThat(bench.told()).containsExactly("answered with session");
    }

    @Test
    void aPeerThatNeverHasEnoughIsGivenUp() {
        for (int i = 0; i < 3; i++) {
            bench.answer(i == 0 ? bench.dials() : bench.sentRequest("INVITE"), 422, "them", NOTHING, "Min-SE: 100");
        }
        bench.answer(bench.sentRequest("INVITE"), 422, "them", NOTHING, "Min-SE: 100");
        assertThat(bench.told()).containsExactly("failed 422");
    }

    @Test
    void ourRefreshIsAnUpdateWhereThePeerAllowsIt() {
        var leg = bench.talkingOutbound("Allow: INVITE, ACK, BYE, UPDATE", "Session-Expires: 1800;refresher=uac");
        bench.timers.pass(HALF - 1);
        assertThat(bench.sent()).isEmpty();
        bench.timers.pass(1);
        var update = bench.sentRequest("UPDATE");
        assertThat(update.header(Header.SESSION_EXPIRES)).isEqualTo("1800;refresher=uac");
        assertThat(update.hasBody()).isFalse();
        bench.answer(update, 200, "them", NOTHING, "Session-Expires: 1800;refresher=uac");
        bench.timers.pass(HALF);
        bench.sentRequest("UPDATE");
        assertThat(bench.told()).isEmpty();
        assertThat(leg.over()).isFalse();
    }

    @Test
    void elseItIsTheSameOfferAgain() {
        bench.talkingOutbound("Allow: INVITE, ACK, BYE");
        bench.timers.pass(HALF);
        var invite = bench.sentRequest("INVITE");
        assertThat(invite.body()).isEqualTo(LegBench.OURS);
        bench.answer(invite, 200, "them", LegBench.THEIRS);
        bench.sentRequest("ACK");
        assertThat(bench.told()).containsExactly("refreshed");
        bench.timers.pass(HALF);
        bench.sentRequest("INVITE");
    }

    @Test
    void aPeerThatAllowsUpdateAndRefusesItIsRefreshedByReinvite() {
        bench.talkingOutbound("Allow: INVITE, ACK, BYE, UPDATE");
        bench.timers.pass(HALF);
        bench.answer(bench.sentRequest("UPDATE"), 501, "them", NOTHING);
        bench.sentRequest("INVITE");
    }

    @Test
    void refreshThatNobodyAnswersEndsTheCall() {
        var leg = bench.talkingOutbound("Allow: UPDATE");
        bench.timers.pass(HALF + 32_000);
        assertThat(bench.told()).containsExactly("ended: the phone does not answer");
        assertThat(bench.sentRequest("BYE").header(Header.REASON)).isEqualTo("SIP;cause=408");
        bench.timers.pass(64_000);
        assertThat(leg.over()).isTrue();
        assertThat(bench.dialogs).isEmpty();
        assertThat(bench.timers.pending()).isZero();
    }

    @Test
    void refreshAnswered481EndsTheCall() {
        bench.talkingOutbound("Allow: UPDATE");
        bench.timers.pass(HALF);
        bench.answer(bench.sentRequest("UPDATE"), 481, "them", NOTHING);
        assertThat(bench.told()).containsExactly("ended: the phone no longer knows the call");
        bench.sentRequest("BYE");
    }

    @Test
    void refreshRefusedOtherwiseIsTriedAgainUntilTheSessionExpires() {
        bench.talkingOutbound("Allow: UPDATE");
        bench.timers.pass(HALF);
        bench.answer(bench.sentRequest("UPDATE"), 503, "them", NOTHING);
        // Half of what is left until 32 s before the session expires.
        bench.timers.pass((HALF - 32_000) / 2);
        bench.answer(bench.sentRequest("UPDATE"), 503, "them", NOTHING);
        bench.timers.pass((HALF - 32_000) / 4);
        bench.answer(bench.sentRequest("UPDATE"), 200, "them", NOTHING);
        bench.timers.pass(HALF - 1);
        assertThat(bench.told()).isEmpty();
        bench.timers.pass(1);
        bench.sentRequest("UPDATE");
    }

    @Test
    void peerThatWasToRefreshAndDoesNotIsGone() {
        bench.talkingInbound("Supported: timer", "Session-Expires: 600");
        bench.timers.pass(600_000 - 32_000 - 1);
        assertThat(bench.told()).isEmpty();
        bench.timers.pass(1);
        assertThat(bench.told()).containsExactly("ended: session timer expired: the phone is gone");
        SipRequest bye = bench.sentRequest("BYE");
        assertThat(bye.header(Header.REASON)).isEqualTo("SIP;cause=408;text=\"Session timer expired\"");
        bench.answer(bye, 200, "x", NOTHING);
        bench.timers.pass(64_000);
        assertThat(bench.dialogs).isEmpty();
        assertThat(bench.timers.pending()).isZero();
    }

    @Test
    void refreshOfThePeerKeepsTheSessionAndTroublesNobody() {
        var leg = bench.talkingInbound("Supported: timer", "Session-Expires: 600");
        bench.timers.pass(500_000);
        bench.asks(leg, "UPDATE", NOTHING, "Supported: timer", "Session-Expires: 600;refresher=uac");
        assertThat(bench.sentResponse(200).header(Header.SESSION_EXPIRES)).isEqualTo("600;refresher=uac");
        bench.timers.pass(500_000);
        assertThat(bench.told()).isEmpty();
        assertThat(leg.over()).isFalse();
    }

    @Test
    void callThatEndsLeavesNoTimer() {
        var leg = bench.talkingOutbound("Allow: UPDATE");
        bench.asks(leg, "BYE", NOTHING);
        bench.sentResponse(200);
        bench.timers.pass(64_000);
        assertThat(bench.timers.pending()).isZero();
    }

    @Test
    void houseWithoutSessionTimersAsksForNone() {
        var house = new LegBench(new SessionTimerPolicy(0, 90));
        house.arrives("Supported: timer").answer(LegBench.OURS);
        assertThat(house.sentResponse(200).header(Header.SESSION_EXPIRES)).isNull();
        assertThat(SessionInterval.answered(Samples.response(
                "SIP/2.0 200 OK", "Via: SIP/2.0/UDP a;branch=z9hG4bKx", "From: <sip:a@b>;tag=1", "To: <sip:c@d>;tag=2", "Call-ID: x", "CSeq: 1 INVITE"),
                0, house.line.sessions())).isNull();
    }
}
