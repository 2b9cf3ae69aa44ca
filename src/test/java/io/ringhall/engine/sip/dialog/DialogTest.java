package io.ringhall.engine.sip.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.sip.Samples;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.NameAddr;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 3261 §12. */
class DialogTest {
    private static final String[] ROUTES = {"Record-Route: <sip:p3.example;lr>, <sip:p2.example;lr>", "Record-Route: <sip:p1.example;lr>"};

    private static Dialog uas(String... more) {
        return Dialog.uas(Samples.invite(more), "us");
    }

    private static Dialog uac() {
        var invite = Samples.invite();
        return Dialog.uac(invite, Samples.response(
                "SIP/2.0 200 OK",
                "Via: " + invite.topVia(),
                "From: " + invite.from(),
                "To: " + invite.to() + ";tag=them",
                "Call-ID: " + invite.callId(),
                "CSeq: " + invite.cseq(),
                ROUTES[0],
                ROUTES[1],
                "Contact: <sip:bob@192.0.2.4:5080;transport=tcp>"));
    }

    @Test
    void theCalledSideTakesTheRoutesInOrder() {
        Dialog dialog = uas(ROUTES);
        SipRequest bye = dialog.nextLocal().request("BYE").build();
        assertThat(bye.uriText()).isEqualTo("sip:100@192.0.2.33:5070");
        assertThat(bye.headers(Header.ROUTE)).containsExactly("<sip:p3.example;lr>", "<sip:p2.example;lr>", "<sip:p1.example;lr>");
        assertThat(bye.fromTag()).isEqualTo("us");
        assertThat(bye.toTag()).isEqualTo("1928301774");
        assertThat(bye.callId()).isEqualTo("a84b4c76e66710@pc33.example.com");
        assertThat(bye.cseq()).hasToString("1 BYE");
        assertThat(bye.maxForwards()).isEqualTo(70);
        assertThat(dialog.nextHop()).hasToString("sip:p3.example;lr");
    }

    @Test
    void theCallingSideTakesThemReversed() {
        SipRequest bye = uac().nextLocal().request("BYE").build();
        assertThat(bye.uriText()).isEqualTo("sip:bob@192.0.2.4:5080;transport=tcp");
        assertThat(bye.headers(Header.ROUTE)).containsExactly("<sip:p1.example;lr>", "<sip:p2.example;lr>", "<sip:p3.example;lr>");
        assertThat(bye.cseq()).hasToString("314160 BYE");
        assertThat(bye.fromTag()).isEqualTo("1928301774");
        assertThat(bye.toTag()).isEqualTo("them");
    }

    @Test
    void theAckHasTheNumberOfItsInvite() {
        assertThat(uac().nextLocal().nextLocal().ack(314159).build().cseq()).hasToString("314159 ACK");
    }

    @Test
    void aStrictRouterBecomesTheRequestUri() {
        Dialog dialog = uas("Record-Route: <sip:strict.example>, <sip:p1.example;lr>");
        SipRequest bye = dialog.nextLocal().request("BYE").build();
        assertThat(bye.uriText()).isEqualTo("sip:strict.example");
        assertThat(bye.headers(Header.ROUTE)).containsExactly("<sip:p1.example;lr>", "<sip:100@192.0.2.33:5070>");
    }

    @Test
    void withoutRoutesTheTargetIsNext() {
        assertThat(uas().nextHop()).hasToString("sip:100@192.0.2.33:5070");
        assertThat(uas().request("BYE").build().headers(Header.ROUTE)).isEmpty();
    }

    @Test
    void aNewContactMovesTheTargetAndNothingElse() {
        Dialog before = uas(ROUTES);
        Dialog after = before.target(NameAddr.parse("<sip:100@198.51.100.1>"));
        assertThat(after.remoteTarget()).hasToString("sip:100@198.51.100.1");
        assertThat(after.routes()).isEqualTo(before.routes());
        assertThat(after.remote()).isEqualTo(before.remote());
    }

    @ParameterizedTest(name = "CSeq {0} after 314159 is in order: {1}")
    @CsvSource({"314160, true", "314999, true", "314159, false", "314158, false", "1, false"})
    void onlyAHigherNumberIsInOrder(long cseq, boolean inOrder) {
        SipRequest bye = SipRequest.to("BYE", "sip:a@b").header(Header.CSEQ, cseq + " BYE").build();
        switch (uas().check(bye)) {
            case Dialog.Order.InOrder(Dialog updated) -> {
                assertThat(inOrder).isTrue();
                assertThat(updated.remoteSeq()).isEqualTo(cseq);
            }
            case Dialog.Order.OutOfOrder o -> assertThat(inOrder).isFalse();
        }
    }

    @Test
    void theFirstRequestOfThePeerSetsTheNumber() {
        SipRequest bye = SipRequest.to("BYE", "sip:a@b").header(Header.CSEQ, "0 BYE").build();
        assertThat(uac().check(bye)).isInstanceOf(Dialog.Order.InOrder.class);
    }

    @Test
    void aPeerWithoutContactIsReachedWhereItCalledFrom() {
        var invite = Samples.message(Samples.torture("inv2543"));
        Dialog dialog = Dialog.uas((SipRequest) invite, "us");
        assertThat(dialog.remoteTarget()).hasToString("sip:+13035551111@ift.client.example.net;user=phone");
        assertThat(dialog.routes()).extracting(Object::toString).isEqualTo(List.of("<sip:UserB@example.com;maddr=ss1.example.com>"));
    }

    @Test
    void responsesWithoutRoutesLeaveTheSetEmpty() {
        var invite = Samples.invite();
        SipResponse ringing = SipResponse.answer(invite, 180, null, "x").build();
        assertThat(Dialog.uac(invite, ringing).remoteTarget()).hasToString("sip:600@example.com");
    }
}
