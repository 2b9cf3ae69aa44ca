package io.ringhall.engine.wire;

import static io.ringhall.engine.wire.WireHouse.group;
import static io.ringhall.engine.wire.WireHouse.stage;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.RemoteAnswer;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Phones that are told to answer (behaviour.md §3, ActionURL B), message by message. */
class RemoteAnswerOnTheWireTest {
    private final WireHouse house = new WireHouse(2, group(stage(1, 30, "101", "102")));
    private final WirePhone agent = house.registered("101");
    private final WirePhone other = house.registered("102");
    private final OutgoingCall call = house.phone("100").call("600");
    private final SipRequest invite = agent.request("INVITE");

    private CompletableFuture<RemoteAnswer> ask(String extension) {
        return house.engine
                .answerRemotely(WirePhone.DOMAIN, house.engine.calls().getFirst().id(), extension, "a test")
                .toCompletableFuture();
    }

    private static RemoteAnswer outcome(CompletableFuture<RemoteAnswer> asked) throws Exception {
        return asked.get(5, TimeUnit.SECONDS);
    }

    private void rings(String header) {
        other.rings(other.request("INVITE"));
        agent.answer(invite, 180, header, "");
        call.response(180);
    }

    private SipRequest asked(String event) {
        var notify = agent.request("NOTIFY");
        assertThat(notify.callId()).isEqualTo(invite.callId());
        assertThat(notify.toTag()).isEqualTo("101tag");
        assertThat(notify.fromTag()).isEqualTo(invite.fromTag());
        assertThat(notify.header(Header.EVENT)).isEqualTo(event);
        assertThat(notify.header(Header.SUBSCRIPTION_STATE)).isEqualTo("active");
        return notify;
    }

    @Test
    void aPhoneThatKnowsTalkIsAskedInItsDialogWhichGoesOnCounting() throws Exception {
        try (house) {
            rings("Allow-Events: talk, hold");
            var asking = ask("101");
            var notify = asked("talk");
            agent.answer(notify, 200, "", "");
            assertThat(outcome(asking)).isEqualTo(RemoteAnswer.ASKED);
            agent.answers(invite);
            call.established();
            agent.request("ACK");
            other.request("CANCEL");
            call.bye();
            var bye = agent.request("BYE");
            assertThat(bye.cseq().number()).as("RFC 3261 §12.2.1.1").isEqualTo(notify.cseq().number() + 1);
            agent.answer(bye, 200, "", "");
            assertThat(house.finished().answeredBy()).isEqualTo("101");
        }
    }

    @Test
    void aYealinkIsAskedByItsOwnEvent() throws Exception {
        try (house) {
            rings("User-Agent: Yealink SIP-T46G 28.82.0.20");
            var asking = ask("101");
            var notify = asked("ACTION-URI");
            assertThat(notify.contentType()).isEqualTo("message/sipfrag");
            assertThat(new String(notify.body(), StandardCharsets.US_ASCII)).isEqualTo("key=OK");
            agent.answer(notify, 200, "", "");
            assertThat(outcome(asking)).isEqualTo(RemoteAnswer.ASKED);
        }
    }

    private void pulled() {
        var cancel = agent.request("CANCEL");
        assertThat(cancel.headers(Header.REASON).toString()).as("no missed call").contains("cause=200");
        agent.answer(cancel, 200, "", "");
        agent.answer(invite, 487, "", "");
        var again = agent.request("INVITE");
        assertThat(again.callId()).isNotEqualTo(invite.callId());
        assertThat(again.header(Header.CALL_INFO)).isEqualTo("<sip:wire.test>;answer-after=0");
        assertThat(again.header(Header.ALERT_INFO)).isEqualTo("<http://127.0.0.1>;info=alert-autoanswer");
        agent.answers(again);
        call.established();
        agent.request("ACK");
        other.request("CANCEL");
    }

    @Test
    void anyOtherPhoneIsCalledAnewToAnswerAtOnceWhileTheOthersRingOn() throws Exception {
        try (house) {
            rings("");
            assertThat(outcome(ask("101"))).isEqualTo(RemoteAnswer.PULLED);
            pulled();
        }
    }

    @Test
    void aPhoneThatRefusesToBeAskedIsPulled() throws Exception {
        try (house) {
            rings("Allow-Events: talk");
            var asking = ask("101");
            agent.answer(asked("talk"), 489, "", "");
            assertThat(outcome(asking)).isEqualTo(RemoteAnswer.PULLED);
            pulled();
        }
    }

    @Test
    void whoDoesNotRingIsNotAsked() throws Exception {
        try (house) {
            rings("Allow-Events: talk");
            assertThat(outcome(ask("103"))).isEqualTo(RemoteAnswer.NOT_RINGING);
            var id = house.engine.calls().getFirst().id();
            agent.answers(invite);
            call.established();
            agent.request("ACK");
            assertThat(outcome(ask("101"))).isEqualTo(RemoteAnswer.NOT_RINGING);
            assertThat(outcome(house.engine.answerRemotely("elsewhere.test", id, "101", "x").toCompletableFuture())).isEqualTo(RemoteAnswer.NO_SUCH_CALL);
            call.bye();
            agent.answer(agent.request("BYE"), 200, "", "");
            WireHouse.await("the end", () -> house.engine.calls().isEmpty());
            assertThat(outcome(house.engine.answerRemotely(WirePhone.DOMAIN, id, "101", "x").toCompletableFuture())).isEqualTo(RemoteAnswer.NO_SUCH_CALL);
        }
    }
}
