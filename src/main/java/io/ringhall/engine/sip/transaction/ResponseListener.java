package io.ringhall.engine.sip.transaction;

import io.ringhall.engine.sip.message.SipResponse;

/** Hears of the answers to a request. */
public interface ResponseListener {
    /** Every provisional and final response; of an INVITE every 2xx, also repeated ones and those of further forks. */
    void response(SipResponse response, ClientTransaction transaction);

    void timeout(ClientTransaction transaction);

    void transportError(ClientTransaction transaction);
}
