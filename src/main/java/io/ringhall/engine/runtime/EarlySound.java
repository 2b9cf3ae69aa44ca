package io.ringhall.engine.runtime;

import io.ringhall.engine.media.Tone;
import io.ringhall.engine.media.sdp.Answered;
import io.ringhall.engine.media.sdp.Codec;
import io.ringhall.engine.media.sdp.MediaTarget;
import io.ringhall.engine.media.sdp.OfferAnswer;
import io.ringhall.engine.media.sdp.ParsedSdp;
import io.ringhall.engine.media.sdp.SessionDescription;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What phones and carriers let the caller hear before they answer (src/adr/0035). Whether it may be heard, the call decides. */
final class EarlySound {
    private static final int NOBODY = -1;

    private final CallRunner runner;
    private final CallMedia media;
    /** Sessions of phones that ring, by leg. */
    private final Map<Integer, SessionDescription> sessions = new HashMap<>(2);
    /** What a phone said in an offer before its answer, and what it came to. */
    private final Map<Integer, Changed> changed = new HashMap<>(2);
    private int heard = NOBODY;

    private record Changed(SessionDescription offer, SessionDescription agreed) {}

    EarlySound(CallRunner runner, CallMedia media) {
        this.runner = runner;
        this.media = media;
    }

    void session(int leg, byte[] sdp) {
        if (SessionDescription.parse(sdp) instanceof ParsedSdp.Ok(SessionDescription session) && OfferAnswer.target(session) != null) {
            sessions.put(leg, session);
        }
    }

    /** The party hears this leg. @return false when it cannot: it has made no offer, or the codecs differ */
    boolean pass(int leg) {
        var session = sessions.get(leg);
        var target = session == null ? null : OfferAnswer.target(session);
        if (session == null || target == null) {
            return false;
        }
        if (heard == leg) {
            return true;
        }
        var party = media.party();
        var far = media.side(leg);
        var offered = party.said();
        if (media.partyAnswered() || party.current() != null) {
            if (party.current() == null || !CallMedia.fits(party.current(), target)) {
                return false;
            }
        } else if (offered == null) {
            return false;
        } else {
            // RFC 3261 §13.2.1: the 200 repeats this session.
            party.use(OfferAnswer.target(offered, session));
            runner.callerLeg().progress(party.tell(OfferAnswer.relayed(session, party.next())));
        }
        far.says(session);
        far.use(target);
        party.terminal().stopPlaying();
        party.terminal().bridge(far.terminal());
        heard = leg;
        return true;
    }

    boolean passes() {
        return heard != NOBODY;
    }

    /** Another phone is called, or this one is not any more: the party hears that it rings instead. */
    void over(int leg) {
        sessions.remove(leg);
        changed.remove(leg);
        if (heard == leg) {
            stop();
        }
    }

    /** A phone is called. */
    void joined(int leg) {
        if (heard != NOBODY && heard != leg) {
            stop();
        }
    }

    private void stop() {
        heard = NOBODY;
        media.party().terminal().unbridge();
        media.party().terminal().tone(Tone.RINGBACK_EU);
    }

    /** Somebody has answered, or the engine itself did. */
    void end() {
        heard = NOBODY;
    }

    /**
     * An offer of a phone that rings (RFC 6337 §2.2, pattern 6), answered by the engine in the codec that holds: the party's session stays
     * as it is.
     */
    void offered(int leg, List<Codec> ours) {
        var side = media.side(leg);
        var offer = side.said();
        var dialog = runner.dialog(leg);
        if (offer == null || dialog == null) {
            return;
        }
        var party = media.party();
        if (OfferAnswer.answer(offer, side.next(), party.said(), party.current(), ours) instanceof Answered.Accepted(byte[] sdp, MediaTarget remote)
                && (party.current() == null || CallMedia.fits(party.current(), remote) || party.current().codec() == remote.codec())) {
            changed.put(leg, new Changed(offer, OfferAnswer.preferring(offer, remote.codec() == Codec.OTHER ? List.of() : List.of(remote.codec().name()))));
            if (heard == leg) {
                side.use(remote);
            }
            dialog.acceptOffer(side.tell(sdp));
        } else {
            side.unsaid();
            dialog.refuseOffer(488);
        }
    }

    /** What a phone's last word comes to: after an offer of its own it need not repeat itself. */
    SessionDescription lastWord(int leg, SessionDescription answer) {
        var early = changed.remove(leg);
        return early == null ? answer : early.agreed();
    }
}
