package io.ringhall.engine.leg;

import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import io.ringhall.engine.sip.transaction.ServerTransaction;
import org.jspecify.annotations.Nullable;

/** The peer's re-INVITEs and UPDATEs: refreshes are answered here, offers by the call. */
final class PeerOffers {
    private static final byte[] NOTHING = {};
    /** RFC 3261 §14.2, RFC 3311 §5.2: Retry-After between 0 and 10 seconds. */
    private static final int RETRY_SECONDS = 10;

    private final DialogLeg leg;
    private @Nullable ServerTransaction open;

    PeerOffers(DialogLeg leg) {
        this.leg = leg;
    }

    void request(SipRequest request, ServerTransaction transaction) {
        if (SessionInterval.tooSmall(request, leg.line().sessions())) {
            // RFC 4028 §9
            transaction.respond(SipResponse.answer(request, 422, null, null)
                    .header(Header.MIN_SE, Integer.toString(leg.line().sessions().minimum()))
                    .build());
            return;
        }
        boolean invite = request.method().equals("INVITE");
        if (!invite && !SessionBody.present(request)) {
            // RFC 3311 §5.2: nothing to negotiate; a target or session refresh.
            leg.heard(request);
            leg.target(request);
            transaction.respond(leg.success(request).build());
            return;
        }
        var early = leg.early();
        int refusal = early != null && !early.takesOffers() ? 488 : refusal(invite);
        if (refusal != 0) {
            var response = SipResponse.answer(request, refusal, null, null);
            if (refusal == 500) {
                response.header(Header.RETRY_AFTER, Integer.toString(leg.line().chance().applyAsInt(RETRY_SECONDS + 1)));
            }
            transaction.respond(response.build());
            return;
        }
        if (leg.awaitsAck()) {
            // The ACK was lost or is late; that the peer goes on shows that our 2xx arrived (RFC 5407 §3.1.4).
            leg.confirm(NOTHING);
        }
        take(request, transaction);
    }

    /** The call decides. */
    void take(SipRequest request, ServerTransaction transaction) {
        leg.heard(request);
        leg.target(request);
        open = transaction;
        var sdp = SessionBody.of(request);
        if (sdp.length > 0) {
            leg.offers(leg.offers().offerIn());
        }
        leg.events().reoffered(leg.number(), sdp);
    }

    private int refusal(boolean invite) {
        if (open != null) {
            // RFC 3261 §14.2: a second one before the first is answered.
            return 500;
        }
        return invite && leg.own().inviting() ? 491 : leg.offers().refusal();
    }

    void accept(byte[] sdp) {
        var transaction = open;
        if (transaction == null) {
            return;
        }
        open = null;
        var request = transaction.request();
        boolean answers = leg.offers().theirs();
        leg.offers(answers ? leg.offers().answerOut() : leg.offers().offerOut());
        if (request.method().equals("PRACK")) {
            // RFC 6337 §2.2: an offer in a PRACK is answered in its 2xx.
            transaction.respond(SipResponse.answer(request, 200, null, null).body(DialogLeg.SDP, sdp).build());
            return;
        }
        var response = leg.success(request).body(DialogLeg.SDP, sdp).build();
        if (request.method().equals("INVITE")) {
            leg.sendUntilAcknowledged(transaction, response);
        } else {
            transaction.respond(response);
        }
    }

    void refuse(int status) {
        var transaction = open;
        open = null;
        if (transaction != null) {
            if (leg.offers().theirs()) {
                leg.offers(leg.offers().refused());
            }
            transaction.respond(SipResponse.answer(transaction.request(), status, null, null).build());
        }
    }
}
