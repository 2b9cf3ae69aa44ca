package io.ringhall.engine.sip.transaction;

import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.sip.message.SipRequest;

/** Sends requests: the transactions themselves, or something in front of them that answers challenges. */
public interface Requests {
    /** Sends a request over a flow, with our Via on top. */
    ClientTransaction send(SipRequest request, Flow flow, ResponseListener listener);

    /** As {@link #send(SipRequest, Flow, ResponseListener)}, a request whose outcome changes nothing. */
    void send(SipRequest request, Flow flow);

    /** RFC 3261 §13.2.2.4: the ACK of a 2xx is no part of a transaction; repetition is the other side's business. */
    void sendAck(SipRequest ack, Flow flow);

    /** As {@link #sendAck(SipRequest, Flow)}; repetitions of that 2xx get the same ACK without asking the user again. */
    void sendAck(SipRequest ack, Flow flow, ClientTransaction invite);
}
