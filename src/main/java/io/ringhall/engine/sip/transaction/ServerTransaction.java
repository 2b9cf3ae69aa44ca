package io.ringhall.engine.sip.transaction;

import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import org.jspecify.annotations.Nullable;

/** A request that is to be answered. */
public interface ServerTransaction {
    SipRequest request();

    Flow flow();

    /** Sends a response. A 2xx to INVITE may be sent again and again until its ACK comes; else what follows a final one is dropped. */
    void respond(SipResponse response);

    boolean finalSent();

    /** What the user keeps with it. */
    @Nullable Object attachment();

    void attach(Object attachment);
}
