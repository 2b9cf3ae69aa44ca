package io.ringhall.engine.leg;

/** An established dialog, as the call's media sees it. */
public interface OfferPeer {
    /** Our answer to the peer's offer. */
    void acceptOffer(byte[] sdp);

    void refuseOffer(int status);

    /** Offers the peer another session; {@link LegEvents#reofferAccepted} or {@code reofferRefused} follows. */
    void reoffer(byte[] sdp);
}
