package io.ringhall.engine.runtime;

import io.ringhall.engine.call.Call;
import io.ringhall.engine.call.CallEvent;
import io.ringhall.engine.media.Audio;
import io.ringhall.engine.media.MediaListener;
import io.ringhall.engine.media.MediaSession;
import io.ringhall.engine.media.MediaTerminal;
import io.ringhall.engine.media.Tone;
import io.ringhall.engine.media.sdp.Answered;
import io.ringhall.engine.media.sdp.Codec;
import io.ringhall.engine.media.sdp.Direction;
import io.ringhall.engine.media.sdp.MediaTarget;
import io.ringhall.engine.media.sdp.OfferAnswer;
import io.ringhall.engine.media.sdp.ParsedSdp;
import io.ringhall.engine.media.sdp.SessionDescription;
import io.ringhall.engine.sip.Flow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sound of one call: who offered what, and what the terminals are told. Session descriptions pass through with our
 * addresses in them, so that both sides agree on a codec and packets need not be decoded.
 */
final class CallMedia {
    private static final List<Codec> OURS = List.of(Codec.PCMA, Codec.PCMU);

    private final CallRunner runner;
    private final EngineCore core;
    private final MediaSession session;
    private final MediaSide caller;
    private final MediaSide far;
    private final MessageRecording message;
    /** The offers made to phones, by the address they were told: a fork shares one. */
    private final Map<String, byte[]> farOffers = new HashMap<>();
    /** The codec agreed with a caller whom the engine answered itself. */
    private @Nullable MediaTarget agreed;
    private boolean held;

    /** @param offer what the caller offered; null = it wants our offer (RFC 3261 §13.2.1) */
    CallMedia(CallRunner runner, EngineCore core, Flow callerFlow, @Nullable SessionDescription offer) {
        this.runner = runner;
        this.core = core;
        message = new MessageRecording(runner, core);
        session = core.media().open(new Listener());
        caller = new MediaSide(core.addresses().towards(callerFlow.remote().getAddress()));
        far = new MediaSide("");
        if (offer != null) {
            caller.says(offer);
        }
    }

    private MediaSide side(int leg) {
        return leg == Call.CALLER ? caller : far;
    }

    private MediaTerminal terminal(int leg) {
        return leg == Call.CALLER ? session.caller() : session.far();
    }

    boolean held() {
        return held;
    }

    /** The offer for a phone reached over this flow. */
    byte[] offerTo(Flow flow) {
        var address = core.addresses().towards(flow.remote().getAddress());
        return farOffers.computeIfAbsent(address, a -> {
            far.address(a);
            var here = far.next(session.far());
            if (agreed != null) {
                return OfferAnswer.offerLike(agreed, here);
            }
            var offered = caller.said();
            return offered != null ? OfferAnswer.relayed(offered, here) : OfferAnswer.offer(here, first(), Direction.SENDRECV);
        });
    }

    /** Where both sides get an offer of ours before either has answered, one codec leaves no choice to disagree on. */
    private List<Codec> first() {
        return runner.callerLeg().wantsEarlyOffer() ? OURS.subList(0, 1) : OURS;
    }

    /** Our offer in a reliable provisional response. */
    byte[] earlyOffer() {
        return caller.tell(OfferAnswer.offer(caller.next(session.caller()), first(), Direction.SENDRECV));
    }

    /** The engine answers the caller itself, to play or record. */
    void answerCaller() {
        farOffers.clear();
        if (agreed != null) {
            // Agreed before the answer, by PRACK.
            runner.callerLeg().answer(caller.told());
            session.caller().detectDigits(true);
            return;
        }
        var here = caller.next(session.caller());
        var offered = caller.said();
        if (offered == null) {
            runner.callerLeg().answer(caller.tell(OfferAnswer.offer(here, OURS, Direction.SENDRECV)));
            return;
        }
        switch (OfferAnswer.answer(offered, here, OURS)) {
            case Answered.Accepted(byte[] sdp, MediaTarget remote) -> {
                agree(remote);
                runner.callerLeg().answer(caller.tell(sdp));
            }
            case Answered.NoCommonCodec n -> {
                // RFC 3261 §13.3.1.3
                runner.callerLeg().reject(488, "Not Acceptable Here");
                runner.on(new CallEvent.Ended(Call.CALLER, "no codec in common"));
            }
        }
    }

    private void agree(MediaTarget remote) {
        agreed = remote;
        session.caller().remote(remote);
        session.caller().detectDigits(true);
    }

    /** A phone's answer to this offer came. @return false when it is of no use */
    boolean farAnswered(byte[] sdp, byte[] offer) {
        if (!(SessionDescription.parse(sdp) instanceof ParsedSdp.Ok(SessionDescription answer)) || OfferAnswer.target(answer) == null) {
            return false;
        }
        far.tell(offer);
        far.says(answer);
        return true;
    }

    /** Caller and the phone whose answer came last talk. */
    void connect() {
        var answer = far.said();
        var target = answer == null ? null : OfferAnswer.target(answer);
        if (answer == null || target == null) {
            return;
        }
        session.far().remote(target);
        if (agreed == null) {
            var offered = caller.said();
            if (offered != null) {
                remote(Call.CALLER, OfferAnswer.target(offered, answer));
            }
            runner.callerLeg().answer(caller.tell(OfferAnswer.relayed(answer, caller.next(session.caller()))));
        } else {
            // Agreed with the engine itself, or by PRACK: then the answer is due and needs no session.
            runner.callerLeg().answer(caller.told());
        }
        session.caller().stopPlaying();
        session.caller().bridge(session.far());
    }

    private void remote(int leg, @Nullable MediaTarget target) {
        if (target != null) {
            terminal(leg).remote(target);
        }
    }

    /** The ACK of our 2xx; with a delayed offer it carries the answer. */
    void confirmed(int leg, byte[] sdp) {
        if (sdp.length > 0 && SessionDescription.parse(sdp) instanceof ParsedSdp.Ok(SessionDescription answer)) {
            side(leg).says(answer);
            var target = OfferAnswer.target(answer);
            if (target == null) {
                return;
            }
            if (leg == Call.CALLER && agreed == null && far.said() == null) {
                agree(target);
            } else {
                terminal(leg).remote(target);
            }
        }
    }

    /** A re-INVITE. @return whether the call must decide; else it has been answered here */
    boolean reoffered(int leg, byte[] sdp) {
        var dialog = runner.dialog(leg);
        if (dialog == null) {
            return false;
        }
        if (sdp.length == 0) {
            // RFC 3261 §14.2: no offer inside means we offer; what holds now is offered again.
            dialog.acceptOffer(side(leg).told());
            return false;
        }
        if (!(SessionDescription.parse(sdp) instanceof ParsedSdp.Ok(SessionDescription offer)) || OfferAnswer.target(offer) == null) {
            dialog.refuseOffer(488);
            return false;
        }
        if (side(leg).repeats(offer)) {
            // RFC 4028 §7.4, RFC 3264 §8: the same description again refreshes this leg and is no business of the other's.
            dialog.acceptOffer(side(leg).told());
            return false;
        }
        side(leg).says(offer);
        if (leg == Call.CALLER && !runner.callerLeg().answered()) {
            // An early UPDATE, or an offer in a PRACK: nobody else is on the line yet (RFC 3311 §5.2).
            answerOffer(leg);
            return false;
        }
        return true;
    }

    /** Its offer is refused: what it said before holds. */
    void unsaid(int leg) {
        side(leg).unsaid();
    }

    /** It refused our offer. */
    void untold(int leg) {
        side(leg).untold();
    }

    byte[] told(int leg) {
        return side(leg).told();
    }

    /** A refresh of ours was answered; the peer may have moved its media (RFC 3264 §8.3.1). */
    void refreshed(int leg, byte[] sdp) {
        if (SessionDescription.parse(sdp) instanceof ParsedSdp.Ok(SessionDescription answer) && !side(leg).repeats(answer)) {
            side(leg).says(answer);
            remote(leg, OfferAnswer.target(answer));
        }
    }

    void passOffer(int from, int to) {
        var offer = side(from).said();
        var dialog = runner.dialog(to);
        if (offer != null && dialog != null) {
            dialog.reoffer(side(to).tell(OfferAnswer.relayed(offer, side(to).next(terminal(to)))));
        } else {
            runner.on(new CallEvent.ReofferRefused(to, 488));
        }
    }

    /** @return false when the answer is of no use */
    boolean reofferAnswered(int leg, byte[] sdp) {
        if (!(SessionDescription.parse(sdp) instanceof ParsedSdp.Ok(SessionDescription answer))) {
            return false;
        }
        side(leg).says(answer);
        return true;
    }

    void passAnswer(int from, int to) {
        var answer = side(from).said();
        var offer = side(to).said();
        var dialog = runner.dialog(to);
        if (answer == null || offer == null || dialog == null) {
            return;
        }
        held = OfferAnswer.holds(offer) || OfferAnswer.holds(answer);
        remote(from, OfferAnswer.target(answer));
        remote(to, OfferAnswer.target(offer, answer));
        dialog.acceptOffer(side(to).tell(OfferAnswer.relayed(answer, side(to).next(terminal(to)))));
    }

    /** Nobody else is on the line: the engine answers a new offer itself. */
    void answerOffer(int leg) {
        var dialog = runner.dialog(leg);
        var offer = side(leg).said();
        if (dialog == null || offer == null) {
            return;
        }
        switch (OfferAnswer.answer(offer, side(leg).next(terminal(leg)), OURS)) {
            case Answered.Accepted(byte[] sdp, MediaTarget remote) -> {
                if (leg == Call.CALLER) {
                    agreed = remote;
                }
                terminal(leg).remote(remote);
                dialog.acceptOffer(side(leg).tell(sdp));
            }
            case Answered.NoCommonCodec n -> {
                unsaid(leg);
                dialog.refuseOffer(488);
            }
        }
    }

    void ringback() {
        session.caller().tone(Tone.RINGBACK_EU);
    }

    void play(Audio audio, boolean loop, int token) {
        session.caller().play(audio, loop, token);
    }

    void stopPlaying() {
        session.caller().stopPlaying();
    }

    void record(String mailbox, int maxSeconds) {
        message.begin(session.caller(), mailbox, maxSeconds);
    }

    void stopRecording() {
        session.caller().stopRecording();
    }

    void close() {
        session.close();
    }

    /** Media threads report here; everything goes on on the call's loop. */
    private final class Listener implements MediaListener {
        @Override
        public void digit(MediaTerminal terminal, char digit) {
            runner.home().loop().execute(() -> {
                if (terminal == session.caller()) {
                    runner.on(new CallEvent.Digit(digit));
                }
            });
        }

        @Override
        public void playbackDone(MediaTerminal terminal, int token) {
            runner.home().loop().execute(() -> runner.on(new CallEvent.Played(token)));
        }

        @Override
        public void recordingDone(MediaTerminal terminal, int token, long millis) {
            message.done(millis);
        }
    }
}
