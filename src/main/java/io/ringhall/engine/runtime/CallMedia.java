package io.ringhall.engine.runtime;

import io.ringhall.engine.call.Call;
import io.ringhall.engine.call.CallEvent;
import io.ringhall.engine.config.Ringback;
import io.ringhall.engine.config.RingingTone;
import io.ringhall.engine.call.Claim;
import io.ringhall.engine.call.LegRole;
import io.ringhall.engine.media.Audio;
import io.ringhall.engine.media.MediaListener;
import io.ringhall.engine.media.MediaSession;
import io.ringhall.engine.media.MediaTerminal;
import io.ringhall.engine.media.RingTones;
import io.ringhall.engine.media.Tone;
import io.ringhall.engine.media.sdp.Answered;
import io.ringhall.engine.media.sdp.Codec;
import io.ringhall.engine.media.sdp.Direction;
import io.ringhall.engine.media.sdp.MediaTarget;
import io.ringhall.engine.media.sdp.OfferAnswer;
import io.ringhall.engine.media.sdp.ParsedSdp;
import io.ringhall.engine.media.sdp.SessionDescription;
import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.trunk.CodecPreference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sound of one call: who offered what, and what the terminals are told. Session descriptions pass through with our
 * addresses in them, so that both sides agree on a codec and packets need not be decoded.
 */
final class CallMedia {
    private static final List<Codec> OURS = List.of(Codec.PCMA, Codec.PCMU);
    private static final List<String> SPOKEN = List.of("PCMA", "PCMU");

    private final CallRunner runner;
    private final EngineCore core;
    private final MediaSession session;
    /** By leg; whoever is hunted for shares one until somebody answers. */
    private final Map<Integer, MediaSide> sides = new HashMap<>(4);
    private MediaSide hunted;
    private final MessageRecording message;
    /** The offers made to phones, by the address they were told: a fork shares one. */
    private final Map<String, byte[]> farOffers = new HashMap<>();
    /** Legs to which the engine itself has made an offer, so that they fit those they are joined with. */
    private final Set<Integer> aligning = new HashSet<>(2);
    private boolean held;
    private final EarlySound early;
    private final HoldMusic music;
    private final CallRecorder recorder;

    /** @param offer what the caller offered; null = it wants our offer (RFC 3261 §13.2.1) */
    CallMedia(CallRunner runner, EngineCore core, Flow callerFlow, @Nullable SessionDescription offer) {
        this.runner = runner;
        this.core = core;
        message = new MessageRecording(runner, core);
        early = new EarlySound(runner, this);
        session = core.media().open(new Listener());
        music = new HoldMusic(runner, core);
        recorder = new CallRecorder(runner, core, session);
        var caller = new MediaSide(core.addresses().inDescription(callerFlow.remote().getAddress()), session::caller);
        sides.put(Call.CALLER, caller);
        hunted = new MediaSide("", session::far);
        if (offer != null) {
            caller.says(offer);
        }
    }

    MediaSide side(int leg) {
        var side = sides.getOrDefault(leg, hunted);
        side.from(runner.source(leg));
        return side;
    }

    private int partyLeg() {
        return runner.call().party().leg();
    }

    MediaSide party() {
        return side(partyLeg());
    }

    boolean partyAnswered() {
        return partyLeg() != Call.CALLER || runner.callerLeg().answered();
    }

    boolean held() {
        return held;
    }

    /** This leg gets sound of its own before it is invited. @return false when there are no ports */
    boolean apart(int leg, Flow flow) {
        if (!sides.containsKey(leg)) {
            if (!core.media().hasRoom()) {
                return false;
            }
            sides.put(leg, new MediaSide("", session::another));
        }
        return true;
    }

    EarlySound early() {
        return early;
    }

    /** The offer for a phone reached over this flow. */
    byte[] offerTo(int leg, Flow flow) {
        early.joined(leg);
        var address = core.addresses().inDescription(flow.remote().getAddress());
        var own = sides.get(leg);
        if (own == null) {
            return farOffers.computeIfAbsent(address, a -> offer(hunted, a));
        }
        var offer = offer(own, address);
        // The engine talks to this phone itself, so its first choice is to be a codec that the engine speaks.
        return CodecPreference.apply(offer, SPOKEN);
    }

    /** The offer to another call of the house; those who talk meanwhile go on. */
    byte[] offerToHouse() {
        if (sides.containsValue(hunted)) {
            hunted = new MediaSide("", session::another);
            farOffers.clear();
        }
        return offer(hunted, core.addresses().ofHouse());
    }

    private byte[] offer(MediaSide far, String address) {
        far.address(address);
        var here = far.next();
        var inUse = party().current();
        if (inUse != null) {
            return OfferAnswer.offerLike(inUse, here);
        }
        var offered = party().said();
        return offered != null ? OfferAnswer.relayed(offered, here) : OfferAnswer.offer(here, first(), Direction.SENDRECV);
    }

    /** A leg with sound of its own has answered: the engine talks to it. */
    void attend(int leg) {
        var side = side(leg);
        var answer = side.said();
        if (answer != null) {
            side.use(OfferAnswer.target(answer));
            side.terminal().detectDigits(true);
        }
    }

    void tell(int leg, Audio audio, int token) {
        side(leg).terminal().play(audio, false, token);
    }

    /** Where both sides get an offer of ours before either has answered, one codec leaves no choice to disagree on. */
    private List<Codec> first() {
        return runner.callerLeg().wantsEarlyOffer() ? OURS.subList(0, 1) : OURS;
    }

    /** Our offer in a reliable provisional response. */
    byte[] earlyOffer() {
        var caller = side(Call.CALLER);
        return caller.tell(OfferAnswer.offer(caller.next(), first(), Direction.SENDRECV));
    }

    /** The engine answers the caller itself, to play or record. */
    void answerCaller() {
        early.end();
        var caller = side(Call.CALLER);
        farOffers.clear();
        if (caller.current() != null) {
            // Agreed before the answer, by PRACK or for a ringback of the group's.
            runner.callerLeg().answer(caller.told());
            caller.terminal().detectDigits(true);
            return;
        }
        var here = caller.next();
        var offered = caller.said();
        if (offered == null) {
            runner.callerLeg().answer(caller.tell(OfferAnswer.offer(here, OURS, Direction.SENDRECV)));
            return;
        }
        switch (OfferAnswer.answer(offered, here, OURS)) {
            case Answered.Accepted(byte[] sdp, MediaTarget remote) -> {
                agree(caller, remote);
                runner.callerLeg().answer(caller.tell(sdp));
            }
            case Answered.NoCommonCodec n -> {
                // RFC 3261 §13.3.1.3
                runner.callerLeg().reject(488, "Not Acceptable Here");
                runner.on(new CallEvent.Ended(Call.CALLER, "no codec in common"));
            }
        }
    }

    private static void agree(MediaSide side, MediaTarget remote) {
        side.use(remote);
        side.terminal().detectDigits(true);
    }

    /** A phone's answer to this offer came. @return false when it is of no use */
    boolean farAnswered(int leg, byte[] sdp, byte[] offer) {
        if (!(SessionDescription.parse(sdp) instanceof ParsedSdp.Ok(SessionDescription answer)) || OfferAnswer.target(answer) == null) {
            return false;
        }
        if (!runner.call().leaving().contains(leg)) {
            side(leg).tell(offer);
            side(leg).says(early.lastWord(leg, answer));
        }
        return true;
    }

    /** The party and the phone whose answer came last talk. */
    void connect(int leg) {
        var far = side(leg);
        var answer = far.said();
        var target = answer == null ? null : OfferAnswer.target(answer);
        if (answer == null || target == null) {
            return;
        }
        early.end();
        sides.put(leg, far);
        far.terminal().stopPlaying();
        far.use(target);
        var party = party();
        boolean agreed = !partyAnswered() && party.current() != null;
        if (partyAnswered()) {
            align(partyLeg(), far.current());
        } else if (party.current() == null) {
            var offered = party.said();
            if (offered != null) {
                party.use(OfferAnswer.target(offered, answer));
            }
            runner.callerLeg().answer(party.tell(OfferAnswer.relayed(answer, party.next())));
        }
        if (!partyAnswered()) {
            // Agreed with the engine itself, by PRACK: then the answer is due and needs no session.
            runner.callerLeg().answer(party.told());
        }
        if (agreed) {
            // Another fork than the one that was heard before may have another codec.
            align(partyLeg(), far.current());
        }
        music.left(party);
        party.terminal().stopPlaying();
        party.terminal().bridge(far.terminal());
        recorder.connected(partyLeg(), party, far);
    }

    /** The party talks to somebody of another call, who has its media. */
    void joined(int leg) {
        recorder.connected(partyLeg(), party(), side(leg));
    }

    /** Whether somebody of another call who offers this can talk to whoever is beside that place now. */
    boolean fits(SessionDescription offer, int place) {
        int beside = place == Claim.RINGING ? partyLeg() : LegRole.beside(runner.state(), place);
        return OfferAnswer.speaks(offer, beside == LegRole.NOBODY ? null : side(beside).said(), OURS);
    }

    /** @param answer to the offer of the one who takes the place @param misfit the leg to be offered {@code like}, so that both fit */
    record Taken(byte[] answer, int misfit, @Nullable MediaTarget like) {}

    /**
     * Somebody of another call takes a place: it is the one who answers, or it goes on where that leg was, with the same port, so
     * that whatever is played, recorded or relayed there goes on, too.
     */
    Taken take(int leg, int place, SessionDescription offer) {
        boolean answers = place == Claim.RINGING;
        var side = answers ? hunted : side(place);
        sides.remove(place);
        sides.put(leg, side);
        side.address(core.addresses().ofHouse());
        int other = LegRole.beside(runner.state(), leg);
        var beside = other == LegRole.NOBODY ? null : side(other);
        var answer = OfferAnswer.answer(
                offer, side.next(), beside == null ? null : beside.said(), beside == null ? null : beside.current(), OURS);
        if (!(answer instanceof Answered.Accepted(byte[] sdp, MediaTarget target))) {
            throw new IllegalStateException("no codec in common, which was looked at before");
        }
        early.end();
        side.says(offer);
        side.use(target);
        side.tell(sdp);
        if (beside != null) {
            music.left(beside);
            beside.terminal().stopPlaying();
        }
        boolean first = answers && !partyAnswered();
        if (first && beside != null) {
            answerCaller(beside, sdp, target);
        }
        if (answers && beside != null) {
            beside.terminal().bridge(side.terminal());
        }
        // Who has just been answered has said its last word; then it is for the other one to follow.
        return beside == null ? new Taken(sdp, leg, null) : first ? new Taken(sdp, leg, beside.current()) : new Taken(sdp, other, target);
    }

    /** The caller is answered in the codec of whoever picked it up. */
    private void answerCaller(MediaSide caller, byte[] like, MediaTarget target) {
        var offered = caller.said();
        if (caller.current() != null) {
            // Agreed before the answer, by PRACK.
            runner.callerLeg().answer(caller.told());
        } else if (offered == null) {
            runner.callerLeg().answer(caller.tell(OfferAnswer.offerLike(target, caller.next())));
        } else if (SessionDescription.parse(like) instanceof ParsedSdp.Ok(SessionDescription only)
                && OfferAnswer.answer(offered, caller.next(), only, null, OURS) instanceof Answered.Accepted(byte[] sdp, MediaTarget remote)) {
            caller.use(remote);
            runner.callerLeg().answer(caller.tell(sdp));
        }
    }

    /** Once the other call knows that the place is its. */
    void settle(Taken taken) {
        align(taken.misfit(), taken.like());
    }

    /** The party is connected elsewhere: it hears the engine from now on, whatever the transferor had done to it. */
    void detach(int party) {
        var side = side(party);
        side.terminal().unbridge();
        side.terminal().detectDigits(true);
        held = false;
        farOffers.clear();
        hunted = new MediaSide("", session::another);
        align(party, side.current());
    }

    /** Two established legs talk. */
    void join(int party, int far) {
        dropHunted();
        var one = side(party);
        var other = side(far);
        music.left(one);
        one.terminal().stopPlaying();
        one.terminal().bridge(other.terminal());
        music.between(one, other);
        recorder.connected(party, one, other);
    }

    /** A key during a conversation. */
    void key(int leg, char key) {
        recorder.key(leg, key);
    }

    private void dropHunted() {
        var unused = hunted.opened();
        if (unused != null && !sides.containsValue(hunted)) {
            session.release(unused);
            hunted = new MediaSide("", session::another);
            farOffers.clear();
        }
    }

    /** A leg has left while the call goes on. */
    void left(int leg) {
        early.over(leg);
        var side = sides.remove(leg);
        aligning.remove(leg);
        if (side != null && side.opened() != null) {
            session.release(side.terminal());
        }
    }

    /**
     * RFC 3725 §7: packets are relayed undecoded, so the two sides of a bridge need the same codec under the same number; and
     * who was put on hold by somebody who has left is to hear again.
     */
    private void align(int leg, @Nullable MediaTarget with) {
        var side = side(leg);
        var has = side.current();
        var dialog = runner.dialog(leg);
        if (has == null || with == null || dialog == null || fits(has, with)) {
            return;
        }
        aligning.add(leg);
        dialog.reoffer(side.tell(OfferAnswer.offerLike(with, side.next())));
    }

    static boolean fits(MediaTarget one, MediaTarget other) {
        return one.codec() == other.codec()
                && one.payloadType() == other.payloadType()
                && (one.telephoneEventType() == other.telephoneEventType() || one.telephoneEventType() < 0 || other.telephoneEventType() < 0)
                && (one.direction() == Direction.SENDRECV || one.direction() == Direction.SENDONLY);
    }

    /** An answer to an offer of the engine's own. @return false when the call asked for it */
    boolean aligned(int leg, byte[] sdp) {
        if (!aligning.remove(leg)) {
            return false;
        }
        if (SessionDescription.parse(sdp) instanceof ParsedSdp.Ok(SessionDescription answer)) {
            side(leg).says(answer);
            side(leg).use(OfferAnswer.target(answer));
        }
        return true;
    }

    /** A refused offer of the engine's own: what held goes on. @return false when the call asked for it */
    boolean notAligned(int leg) {
        return aligning.remove(leg);
    }

    /** The ACK of our 2xx; with a delayed offer it carries the answer. */
    void confirmed(int leg, byte[] sdp) {
        if (sdp.length > 0 && SessionDescription.parse(sdp) instanceof ParsedSdp.Ok(SessionDescription answer)) {
            side(leg).says(answer);
            var target = OfferAnswer.target(answer);
            if (target == null) {
                return;
            }
            if (leg == Call.CALLER && hunted.said() == null) {
                agree(side(leg), target);
            } else {
                side(leg).use(target);
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
        if (runner.leg(leg) != null && runner.leg(leg).dialog() == null) {
            early.offered(leg, OURS);
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
            side(leg).use(OfferAnswer.target(answer));
        }
    }

    void passOffer(int from, int to) {
        var offer = side(from).said();
        var dialog = runner.dialog(to);
        if (aligning.contains(to)) {
            // RFC 3261 §14.1: an offer of the engine's own is under way there.
            runner.on(new CallEvent.ReofferRefused(to, 491));
        } else if (offer != null && dialog != null) {
            dialog.reoffer(side(to).tell(OfferAnswer.relayedOffer(offer, side(to).next())));
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
        side(from).use(OfferAnswer.target(answer));
        side(to).use(OfferAnswer.target(offer, answer));
        dialog.acceptOffer(side(to).tell(OfferAnswer.relayedAnswer(answer, offer, side(to).next())));
        music.between(side(from), side(to));
    }

    /** Nobody else is on the line: the engine answers a new offer itself. */
    void answerOffer(int leg) {
        var dialog = runner.dialog(leg);
        var offer = side(leg).said();
        if (dialog == null || offer == null) {
            return;
        }
        switch (OfferAnswer.answer(offer, side(leg).next(), OURS)) {
            case Answered.Accepted(byte[] sdp, MediaTarget remote) -> {
                side(leg).use(remote);
                dialog.acceptOffer(side(leg).tell(sdp));
            }
            case Answered.NoCommonCodec n -> {
                unsaid(leg);
                dialog.refuseOffer(488);
            }
        }
    }

    /** What the caller is sent while phones ring is settled before they are invited: so they are offered what fits it. */
    void prepareRingback() {
        var caller = side(Call.CALLER);
        var offered = caller.said();
        if (caller.current() == null
                && offered != null
                && OfferAnswer.answer(offered, caller.next(), OURS) instanceof Answered.Accepted(byte[] sdp, MediaTarget remote)) {
            farOffers.clear();
            caller.use(remote);
            caller.tell(sdp);
        }
    }

    /** Whether the caller can be sent sound before the answer. */
    boolean earlyRingback() {
        return side(Call.CALLER).current() != null;
    }

    void ringback(Ringback sound) {
        var terminal = party().terminal();
        switch (sound) {
            case Ringback.Plain p -> terminal.tone(Tone.RINGBACK_EU);
            case Ringback.Tone(RingingTone tone) -> terminal.play(RingTones.of(tone.hertz(), tone.cadence()), true, 0);
            case Ringback.Audio(String prompt) ->
                terminal.play(core.prompts().get(runner.call().config().domain(), prompt), true, 0);
        }
    }

    void ringback() {
        if (early.passes()) {
            return;
        }
        party().terminal().tone(Tone.RINGBACK_EU);
    }

    void play(Audio audio, boolean loop, int token) {
        party().terminal().play(audio, loop, token);
    }

    void stopPlaying() {
        party().terminal().stopPlaying();
    }

    void record(String mailbox, int maxSeconds) {
        message.begin(party().terminal(), mailbox, maxSeconds);
    }

    void stopRecording() {
        party().terminal().stopRecording();
    }

    void close() {
        session.close();
    }

    private OptionalInt legOf(MediaTerminal terminal) {
        for (var side : sides.entrySet()) {
            if (side.getValue().opened() == terminal) {
                return OptionalInt.of(side.getKey());
            }
        }
        return OptionalInt.empty();
    }

    /** Media threads report here; everything goes on on the call's loop. */
    private final class Listener implements MediaListener {
        @Override
        public void digit(MediaTerminal terminal, char digit) {
            runner.home().loop().execute(() -> {
                if (terminal == party().opened()) {
                    recorder.key(partyLeg(), digit);
                    runner.on(new CallEvent.Digit(digit));
                } else {
                    legOf(terminal).ifPresent(leg -> runner.digit(leg, digit));
                }
            });
        }

        @Override
        public void playbackDone(MediaTerminal terminal, int token) {
            runner.home().loop().execute(() -> {
                var leg = terminal == party().opened() ? OptionalInt.empty() : legOf(terminal);
                runner.on(leg.isPresent() ? new CallEvent.LegPlayed(leg.getAsInt(), token) : new CallEvent.Played(token));
            });
        }

        @Override
        public void recordingDone(MediaTerminal terminal, int token, long millis) {
            message.done(millis);
        }
    }
}
