package io.ringhall.engine.leg;

import io.ringhall.engine.sip.message.SipResponse;
import io.ringhall.engine.sip.transaction.ClientTransaction;
import io.ringhall.engine.sip.transaction.ResponseListener;

/** RFC 3261 §15.1.1: whatever becomes of the BYE, the session is over. */
record Goodbye(DialogLeg leg) implements ResponseListener {
    @Override
    public void response(SipResponse response, ClientTransaction transaction) {
        if (response.isFinal()) {
            leg.close();
        }
    }

    @Override
    public void timeout(ClientTransaction transaction) {
        leg.close();
    }

    @Override
    public void transportError(ClientTransaction transaction) {
        leg.close();
    }
}
