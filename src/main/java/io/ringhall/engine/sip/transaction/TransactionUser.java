package io.ringhall.engine.sip.transaction;

import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;

/** Who is above the transactions. */
public interface TransactionUser {
    /** A new request; never ACK or CANCEL. */
    void request(SipRequest request, ServerTransaction transaction);

    /** A CANCEL matched an INVITE that has no final response; the CANCEL has its 200, the INVITE is to get 487. */
    void cancelled(SipRequest cancel, ServerTransaction invite);

    /** An ACK for a 2xx. */
    void ack(SipRequest ack, Flow flow);

    /**
     * A 2xx to an INVITE that was acknowledged before, with another To tag: a further fork's (RFC 3261 §13.2.2.4). All that is
     * needed to acknowledge and to end it stands in the response.
     */
    void furtherSuccess(SipResponse response, Flow flow);

    /** A response that no transaction waits for. */
    void strayResponse(SipResponse response, Flow flow);
}
