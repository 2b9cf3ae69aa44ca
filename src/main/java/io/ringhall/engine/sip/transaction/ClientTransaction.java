package io.ringhall.engine.sip.transaction;

import io.ringhall.engine.sip.message.SipRequest;
import java.util.List;

/** A request that waits for its answer. */
public interface ClientTransaction {
    /** As sent, with our Via. */
    SipRequest request();

    /**
     * Cancels an INVITE (RFC 3261 §9.1): at once after a provisional response, else as soon as one comes. If no final
     * response follows within 64*T1 the listener is told of a timeout.
     *
     * @param reasons values for Reason headers (RFC 3326)
     */
    void cancel(List<String> reasons);

    /** Whether a final response or failure was told. */
    boolean done();
}
