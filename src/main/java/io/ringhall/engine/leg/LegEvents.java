package io.ringhall.engine.leg;

import java.util.List;

/** What a leg tells its call. */
public interface LegEvents {
    void ringing(int leg);

    /** As {@link #ringing}, with a session: there is sound before the answer. */
    void early(int leg, byte[] sdp);

    /** A 2xx came and is acknowledged. @param sdp the answer, empty if there was none */
    void answered(int leg, byte[] sdp);

    void failed(int leg, int status, List<String> moved);

    void ended(int leg, String why);

    /** The caller cancelled. */
    void gaveUp();

    /** A BYE or CANCEL of the peer says why (RFC 3326); what it ends is told next. */
    void reason(int leg, List<String> reasons);

    /** Our 2xx was acknowledged. @param sdp the answer in the ACK of a delayed offer, else empty */
    void confirmed(int leg, byte[] sdp);

    /** A re-INVITE or UPDATE came with an offer. @param sdp empty: the peer wants our offer */
    void reoffered(int leg, byte[] sdp);

    void reofferAccepted(int leg, byte[] sdp);

    void reofferRefused(int leg, int status);

    /** A key by SIP INFO. */
    void digit(int leg, char key);

    /** The description this leg's peer was told last: a refresh by re-INVITE repeats it (RFC 4028 §7.4). */
    byte[] told(int leg);

    /** The peer answered a refresh of ours. @param sdp its description, which may name another address */
    void refreshed(int leg, byte[] sdp);

    /** Our offer for a reliable provisional response to an INVITE that had none (RFC 3262 §5). */
    byte[] earlyOffer(int leg);

    /** A REFER came; the call accepts or refuses it. */
    void referred(int leg, Referral referral);
}
