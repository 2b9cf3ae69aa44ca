package io.ringhall.engine.leg;

import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import io.ringhall.engine.sip.transaction.ServerTransaction;

/** What a dialog asks of its leg before the INVITE is answered (RFC 3261 §12). */
interface EarlyDialog {
    /** RFC 3262 §3 */
    void prack(SipRequest prack, ServerTransaction transaction);

    /** A BYE; RFC 3261 §15 lets only the calling side send it so early. */
    void bye(SipRequest bye, ServerTransaction transaction);

    /** RFC 3311 §5.2: whether an UPDATE with an offer can be answered now. */
    boolean takesOffers();

    static void unknown(SipRequest request, ServerTransaction transaction) {
        transaction.respond(SipResponse.answer(request, 481, null, null).build());
    }
}
