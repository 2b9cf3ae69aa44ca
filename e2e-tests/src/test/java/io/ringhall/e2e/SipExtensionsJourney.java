package io.ringhall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.e2e.phone.SipPhone;
import io.ringhall.e2e.server.RinghallServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Extensions of SIP with sipp as the peer on both sides: PRACK, UPDATE, session timers, delayed offer, 302. */
class SipExtensionsJourney {

    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration BOUND = Duration.ofSeconds(15);

    private final RinghallServer server = RinghallServer.shared();

    @Test
    void ringingIsAcknowledgedShortSessionsAreLengthenedAndUpdateHolds() {
        try (var caller = SipPhone.demo(server, "100"); var phone = SipPhone.demo(server, "101").register()) {
            var answering = phone.answerReliably(Duration.ofMillis(500));
            var call = caller.callWithExtensions("101", Duration.ofMillis(500)).awaitEnd(BOUND);
            answering.awaitEnd(SOON);
            assertThat(call.wire().responses(422)).isNotEmpty();
            assertThat(answering.wire().requests("PRACK")).hasSize(1);
        }
    }

    @Test
    void aCallerWithoutAnOfferGetsOursAndAnswersInItsAck() {
        try (var caller = SipPhone.demo(server, "100"); var phone = SipPhone.demo(server, "101").register()) {
            var answering = phone.answerAfter(Duration.ofMillis(300));
            caller.callWithoutOffer("101", Duration.ofMillis(300)).awaitEnd(BOUND);
            answering.awaitEnd(SOON);
        }
    }

    @Test
    void aMovedPhoneIsFollowedInsideTheDomainOnly() {
        try (var caller = SipPhone.demo(server, "100"); var moved = SipPhone.demo(server, "101").register();
                var there = SipPhone.demo(server, "102").register()) {
            var refusing = moved.moveTo("102");
            var answering = there.answerAfter(Duration.ofMillis(300));
            caller.call("101", Duration.ofMillis(300)).awaitEnd(BOUND);
            refusing.awaitEnd(SOON);
            answering.awaitEnd(SOON);
        }
    }
}
