package io.ringhall.engine.runtime;

import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.transaction.ClientTransaction;
import io.ringhall.engine.sip.transaction.Requests;
import io.ringhall.engine.sip.transaction.ResponseListener;
import java.util.function.UnaryOperator;

/**
 * In front of the transactions: a request of a dialog whose connection is gone takes the one the peer has now (RFC 5626 §5.3,
 * RFC 3261 §18), so that a phone that reconnected hears its BYE.
 *
 * @param living the flow itself while it is open, else the one that took its place, if there is one
 */
record LivingFlows(Requests behind, UnaryOperator<Flow> living) implements Requests {
    @Override
    public ClientTransaction send(SipRequest request, Flow flow, ResponseListener listener) {
        return behind.send(request, living.apply(flow), listener);
    }

    @Override
    public void send(SipRequest request, Flow flow) {
        behind.send(request, living.apply(flow));
    }

    @Override
    public void sendAck(SipRequest ack, Flow flow) {
        behind.sendAck(ack, living.apply(flow));
    }

    @Override
    public void sendAck(SipRequest ack, Flow flow, ClientTransaction invite) {
        behind.sendAck(ack, living.apply(flow), invite);
    }
}
