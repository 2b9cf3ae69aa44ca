package io.ringhall.engine.runtime;

import io.ringhall.engine.RemoteAnswer;
import io.ringhall.engine.call.Call;
import io.ringhall.engine.call.CallEvent;
import io.ringhall.engine.call.CallMachine;
import io.ringhall.engine.call.CallProgress;
import io.ringhall.engine.call.CallState;
import io.ringhall.engine.call.Caller;
import io.ringhall.engine.call.CancelCause;
import io.ringhall.engine.call.Contact;
import io.ringhall.engine.call.Effect;
import io.ringhall.engine.call.Ended;
import io.ringhall.engine.call.Replaces;
import io.ringhall.engine.call.Step;
import io.ringhall.engine.config.GroupConfig;
import io.ringhall.engine.config.Ringback;
import io.ringhall.engine.leg.Diversions;
import io.ringhall.engine.leg.InboundLeg;
import io.ringhall.engine.leg.LegEvents;
import io.ringhall.engine.leg.OfferPeer;
import io.ringhall.engine.leg.OutboundLeg;
import io.ringhall.engine.leg.Referral;
import io.ringhall.engine.media.sdp.SessionDescription;
import io.ringhall.engine.report.CallRecord.Outcome;
import io.ringhall.engine.report.CallSnapshot;
import io.ringhall.engine.report.TraceEntry.Kind;
import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.sip.Timers;
import io.ringhall.engine.sip.transaction.ServerTransaction;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one call: feeds its machine and does what the machine wants. Lives on one loop. */
final class CallRunner implements LegEvents {
    private static final Logger LOG = LoggerFactory.getLogger(CallRunner.class);

    private final SipLoop home;
    private final EngineCore core;
    private final InboundLeg callerLeg;
    private final Map<Integer, OutboundLeg> legs = new HashMap<>();
    private final FlowFailover flows = new FlowFailover(this);
    private final CallMedia media;
    private final Ledger ledger = new Ledger();
    private final CallWorld world;
    private final ArrayDeque<CallEvent> pending = new ArrayDeque<>();
    private final ServerTransaction invite;
    private CallState state;
    private boolean draining;
    private boolean over;
    private Timers.@Nullable Timeout timer;
    /** Extensions in this call, by leg. */
    private final Map<Integer, String> occupied = new HashMap<>(4);
    private final Referrals referrals;
    private final Links links;
    private @Nullable String groupId;
    /** Why a peer ended its leg, in its own words (RFC 3326); passed on to the legs that end with it. */
    private List<String> reasons = List.of();
    private @Nullable OutsideLegs outside;
    private final QueuePlace place;
    private final PhoneMailbox mailbox;

    /** @param replaces the dialog whose place the caller wants, null = it calls somebody */
    CallRunner(SipLoop home, ServerTransaction invite, Call call, @Nullable SessionDescription offer, @Nullable Replaces replaces) {
        this.home = home;
        this.core = home.core();
        this.invite = invite;
        var contact = home.contactFor(call.dialled(), invite.flow());
        callerLeg = new InboundLeg(home.line(), this, invite, contact);
        invite.attach(callerLeg);
        media = new CallMedia(this, core, invite.flow(), offer);
        world = new CallWorld(core, home, call.config());
        referrals = new Referrals(this, core);
        place = new QueuePlace(this);
        mailbox = new PhoneMailbox(this);
        links = new Links(this, media);
        home.begin(this);
        begin(call, replaces);
    }

    private void begin(Call call, @Nullable Replaces replaces) {
        if (call.caller().extension() != null) {
            occupy(Call.CALLER, call.caller().extension());
        }
        draining = true;
        var first = replaces == null ? CallMachine.begin(call, world) : CallMachine.begin(call, replaces);
        state = first.state();
        var sentOnBy = Diversions.by(invite.request());
        if (sentOnBy != null) {
            ledger.note(new Effect.Note(Kind.ARRIVED, 0, sentOnBy, "sent the call on"), world.now());
        }
        guarded(() -> take(first));
        draining = false;
        drain();
    }

    /** A failing call ends only itself. */
    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("Call {} failed and is ended", state.call().id(), e);
            abandon();
        }
    }

    SipLoop home() {
        return home;
    }

    Call call() {
        return state.call();
    }

    CallState state() {
        return state;
    }

    boolean over() {
        return over;
    }

    @Nullable OutboundLeg leg(int number) {
        return legs.get(number);
    }

    InboundLeg callerLeg() {
        return callerLeg;
    }

    private void occupy(int leg, String extension) {
        if (occupied.put(leg, extension) == null) {
            core.occupancy().occupy(world.config().domain(), extension);
        }
    }

    private void vacate(int leg) {
        var extension = occupied.remove(leg);
        if (extension != null) {
            core.occupancy().vacate(world.config().domain(), extension, world.now());
        }
    }

    /** A leg is over; when the call goes on without it, others may have what it held. */
    private void left(int leg) {
        if (!(state instanceof Ended)) {
            ledger.left(leg, world.now());
            vacate(leg);
            place.left(leg);
            media.left(leg);
        }
    }

    /** Where a leg's signalling came from last; null before it said anything, and through a proxy, whose address tells nothing of the phone's. */
    @Nullable InetAddress source(int leg) {
        if (leg == Call.CALLER) {
            return callerLeg.proxied() ? null : callerLeg.flow().remote().getAddress();
        }
        var outbound = legs.get(leg);
        return outbound == null || outbound.proxied() ? null : outbound.flow().remote().getAddress();
    }

    @Nullable OfferPeer dialog(int leg) {
        if (leg == Call.CALLER) {
            return callerLeg.dialog();
        }
        if (links.leg(leg) != null) {
            return links.leg(leg);
        }
        var outbound = legs.get(leg);
        return outbound == null ? null : outbound.dialog() != null ? outbound.dialog() : outbound.offering();
    }

    /** One event; events that an effect causes at once wait for their turn. */
    void on(CallEvent event) {
        pending.add(event);
        if (!draining) {
            drain();
        }
    }

    private void drain() {
        draining = true;
        for (var event = pending.poll(); event != null; event = pending.poll()) {
            var next = event;
            guarded(() -> {
                ledger.event(next, world.now());
                take(CallMachine.step(state, next, world));
            });
        }
        draining = false;
    }

    private void abandon() {
        callerLeg.reject(500, "Server Internal Error");
        callerLeg.hangUp(reasons);
        legs.values().forEach(leg -> {
            leg.cancel(CancelCause.NO_REASON, reasons);
            leg.hangUp(reasons);
        });
        links.hangUpAll(reasons);
        finish(Outcome.FAILED, "error");
        release();
    }

    private void take(Step step) {
        state = step.state();
        enterGroup();
        for (var effect : step.effects()) {
            run(effect);
        }
        if (!over && !step.effects().isEmpty()) {
            core.live().changed(snapshot());
        }
        core.dialogs().changed(this);
    }

    private void enterGroup() {
        var number = state.call().group();
        if (groupId == null && number != null && state.call().config().target(number) instanceof GroupConfig group) {
            groupId = group.id();
            core.occupancy().enterGroup(groupId);
        }
    }

    private void run(Effect effect) {
        switch (effect) {
            case Effect.RingCaller r -> {
                if (state.call().party().leg() != Call.CALLER || callerLeg.answered()) {
                    media.ringback();
                } else {
                    callerLeg.ring();
                }
            }
            case Effect.PassEarlyMedia(int leg) -> {
                if (!media.early().pass(leg)) {
                    run(new Effect.RingCaller());
                }
            }
            case Effect.PrepareRingback p -> media.prepareRingback();
            case Effect.PlayRingback(Ringback ringback) -> {
                if (state.call().party().leg() != Call.CALLER || callerLeg.answered()) {
                    media.ringback(ringback);
                } else if (media.earlyRingback()) {
                    callerLeg.session(media.told(Call.CALLER));
                    media.ringback(ringback);
                } else {
                    callerLeg.ring();
                }
            }
            case Effect.Reject(int status, String reason) -> {
                callerLeg.reject(status, reason);
                if (state.call().party().leg() != Call.CALLER) {
                    left(Call.CALLER);
                }
            }
            case Effect.AnswerCaller a -> media.answerCaller();
            case Effect.Dial dial -> dial(dial);
            case Effect.DialOut dial -> outside().dial(dial);
            case Effect.Cancel cancel -> {
                ledger.cancelled(cancel, world.now());
                var leg = legs.get(cancel.leg());
                if (leg != null) {
                    leg.cancel(cancel.cause(), reasons);
                }
            }
            case Effect.HangUp(int leg) -> hangUp(leg);
            case Effect.Connect connect -> connect(connect);
            case Effect.Attend(int leg, String member) -> {
                occupy(leg, member);
                media.attend(leg);
            }
            case Effect.Tell(int leg, var prompts, int token) ->
                media.tell(leg, core.prompts().joined(state.call().config().domain(), prompts), token);
            case Effect.Unconfirmed(int leg, String result) -> ledger.unconfirmed(leg, result, world.now());
            case Effect.Say(var prompts, int token) ->
                media.play(core.prompts().joined(state.call().config().domain(), prompts), false, token);
            case Effect.CheckPin check -> mailbox.check(check);
            case Effect.FetchMessages(String number) -> mailbox.fetch(number);
            case Effect.MarkMessage mark -> mailbox.mark(mark);
            case Effect.PlayMessage play -> mailbox.play(play, media);
            case Effect.JoinQueue(String queue) -> place.join(queue);
            case Effect.LeaveQueue l -> place.leave();
            case Effect.ReleaseAgent free -> place.release(free);
            case Effect.ServeCaller serve -> place.serve(serve);
            case Effect.LogAgent log -> place.log(log);
            case Effect.Play(String prompt, boolean loop, int token) ->
                media.play(core.prompts().get(state.call().config().domain(), prompt), loop, token);
            case Effect.StopPlaying s -> media.stopPlaying();
            case Effect.RecordMessage(String mailbox, int maxSeconds) -> media.record(mailbox, maxSeconds);
            case Effect.StopRecording s -> media.stopRecording();
            case Effect.SetTimer(int number, long at) -> setTimer(number, at);
            case Effect.PassOffer(int from, int to) -> media.passOffer(from, to);
            case Effect.PassAnswer(int from, int to) -> media.passAnswer(from, to);
            case Effect.AnswerOffer(int leg) -> media.answerOffer(leg);
            case Effect.RefuseOffer(int leg, int status) -> {
                var dialog = dialog(leg);
                media.unsaid(leg);
                if (dialog != null) {
                    dialog.refuseOffer(status);
                }
            }
            case Effect.AcceptRefer(int leg) -> referrals.accept(leg);
            case Effect.RefuseRefer(int leg, int status) -> referrals.refuse(leg, status);
            case Effect.NotifyRefer(int leg, int status) -> referrals.tell(leg, status);
            case Effect.ClaimPlace claim -> links.claim(claim);
            case Effect.GrantClaim grant -> grant(grant);
            case Effect.RefuseClaim refusal -> links.refuse(refusal);
            case Effect.Detach(int party, int waiting) -> media.detach(party);
            case Effect.Join(int party, int far) -> media.join(party, far);
            case Effect.RememberFlag(var flag, var memory) -> core.flags().remember(state.call().config().domain(), flag, memory, world.now());
            case Effect.Note note -> ledger.note(note, world.now());
            case Effect.Finish(Outcome outcome, String endedWith) -> finish(outcome, endedWith);
            case Effect.Release r -> release();
        }
    }

    private void dial(Effect.Dial dial) {
        var flow = home.flowTo(dial.contact());
        flows.dialled(dial);
        if (flow == null) {
            ledger.dialled(dial, null, world.now());
            var next = flows.after(dial.leg(), 503, null);
            if (next != null) {
                dial(next);
            } else {
                on(new CallEvent.Failed(dial.leg(), 503, List.of()));
            }
            return;
        }
        var contact = home.contactFor(dial.presentation().anonymous() ? "anonymous" : dial.presentation().number(), flow);
        if (dial.apart() && !media.apart(dial.leg(), flow)) {
            ledger.dialled(dial, null, world.now());
            on(new CallEvent.Failed(dial.leg(), 503, List.of()));
            return;
        }
        var request = InviteTemplate.invite(
                state.call(), dial, flow, contact, home.tags().get(), invite.request(), media.offerTo(dial.leg(), flow), core.settings().sessions());
        legs.put(dial.leg(), new OutboundLeg(dial.leg(), home.line(), this, request, flow, contact));
        ledger.dialled(dial, request.callId(), world.now());
        core.trace().mark(home.loop().index(), state.call().config().domain(), state.call().id(), request.callId());
    }

    private OutsideLegs outside() {
        if (outside == null) {
            outside = new OutsideLegs(this);
        }
        return outside;
    }

    Map<Integer, OutboundLeg> legs() {
        return legs;
    }

    CallMedia media() {
        return media;
    }

    /** A leg is on its way by a trunk; again for each further way it takes. */
    void dialledOut(Effect.DialOut dial, Contact contact, @Nullable String sipCallId) {
        ledger.dialled(dial.leg(), dial.member(), contact, dial.stage(), sipCallId, world.now());
    }

    long now() {
        return world.now();
    }

    @Nullable String answeredBy() {
        return CallProgress.of(state).answeredBy();
    }

    void note(Effect.Note note) {
        ledger.note(note, world.now());
    }

    /** Somebody of another call has a leg in this one. */
    private void grant(Effect.GrantClaim grant) {
        var request = links.grant(grant);
        if (request == null) {
            on(new CallEvent.Ended(grant.leg(), "is gone"));
            return;
        }
        var who = request.who();
        ledger.dialled(
                grant.leg(), who.extension() != null ? who.extension() : who.number(), new Contact(request.contact(), "", ""),
                state.call().stage(), request.sipCallId(), world.now());
        core.trace().mark(home.loop().index(), state.call().config().domain(), state.call().id(), request.sipCallId());
    }

    Links links() {
        return links;
    }

    /** Another call has given us the place we asked for. */
    void granted(int leg, byte[] sdp, Caller who) {
        var call = state.call();
        ledger.dialled(leg, who.number(), new Contact("sip:" + who.number() + "@" + call.config().domain(), "", ""), call.stage(), null, world.now());
        if (links.granted(leg, sdp)) {
            on(new CallEvent.Granted(leg, who));
        } else {
            hangUp(leg);
            on(new CallEvent.Failed(leg, 488, List.of()));
        }
    }

    /** Whoever rings as this extension is to answer. @return what comes of it */
    CompletionStage<RemoteAnswer> answerRemotely(String extension, String by) {
        return new RemoteAnswers(this).ask(extension, by);
    }

    private void hangUp(int leg) {
        if (leg == Call.CALLER) {
            callerLeg.hangUp(reasons);
        } else if (links.leg(leg) != null) {
            links.leg(leg).hangUp(reasons);
        } else if (legs.get(leg) != null) {
            legs.get(leg).hangUp(reasons);
        }
        left(leg);
        if (outside != null) {
            outside.over(leg);
        }
    }

    private void connect(Effect.Connect connect) {
        var call = state.call();
        ledger.connected(connect, world.now());
        occupy(connect.leg(), connect.member());
        if (links.granted(connect.leg())) {
            media.joined(connect.leg());
        } else {
            media.connect(connect.leg());
        }
        core.ports().records().write(ledger.record(call, Outcome.ANSWERED, null, 0));
    }

    private void setTimer(int number, long at) {
        if (timer != null) {
            timer.cancel();
        }
        timer = home.loop().schedule(at - world.now(), () -> on(new CallEvent.TimerFired(number)));
    }

    private void finish(Outcome outcome, @Nullable String endedWith) {
        if (over) {
            return;
        }
        over = true;
        var call = state.call();
        var domain = call.config().domain();
        long now = world.now();
        if (timer != null) {
            timer.cancel();
        }
        List.copyOf(occupied.keySet()).forEach(this::vacate);
        place.close();
        if (groupId != null) {
            core.occupancy().leaveGroup(groupId);
        }
        if (outside != null) {
            outside.close();
        }
        if (call.caller().trunk() != null) {
            core.trunks().release(domain, call.caller().trunk());
        }
        core.ports().records().write(ledger.record(call, outcome, endedWith, now));
        core.live().ended(domain, call.id());
        core.dialogs().changed(this);
        media.close();
    }

    private void release() {
        home.forget(this);
    }

    private CallSnapshot snapshot() {
        var call = state.call();
        var progress = CallProgress.of(state);
        var phase = progress.phase().equals("talking") && media.held() ? "held" : progress.phase();
        // RFC 3323: who withholds the number is nobody to those who watch either; the record keeps it.
        var caller = call.caller();
        return new CallSnapshot(
                call.id(), call.config().domain(), caller.anonymous() ? "anonymous" : caller.number(),
                caller.anonymous() ? null : caller.name(), call.dialled(), call.group(),
                phase, progress.stage(), progress.ringing(), progress.answeredBy(), call.startedAt(), ledger.answeredAt());
    }

    @Override
    public void ringing(int leg) {
        on(new CallEvent.Ringing(leg));
    }

    @Override
    public void early(int leg, byte[] sdp) {
        media.early().session(leg, sdp);
        on(new CallEvent.EarlyMedia(leg));
    }

    @Override
    public void answered(int leg, byte[] sdp) {
        var outbound = legs.get(leg);
        if (media.farAnswered(leg, sdp, outbound == null ? sdp : outbound.offer())) {
            on(new CallEvent.Answered(leg));
        } else {
            // RFC 3264 §5: a 2xx to our offer without a usable answer is no call.
            hangUp(leg);
            on(new CallEvent.Failed(leg, 488, List.of()));
        }
    }

    @Override
    public void failed(int leg, int status, List<String> moved) {
        if (outside != null && outside.mine(leg)) {
            int told = outside.failed(leg, status);
            if (told != 0) {
                media.left(leg);
                on(new CallEvent.Failed(leg, told, List.of()));
            }
            return;
        }
        var next = flows.after(leg, status, legs.get(leg));
        if (next != null) {
            guarded(() -> dial(next));
            return;
        }
        media.left(leg);
        on(new CallEvent.Failed(leg, status, moved));
    }

    @Override
    public void ended(int leg, String why) {
        on(new CallEvent.Ended(leg, why));
        left(leg);
    }

    @Override
    public void reason(int leg, List<String> said) {
        reasons = said;
        var who = leg == Call.CALLER ? "caller" : CallProgress.of(state).answeredBy();
        ledger.note(new Effect.Note(Kind.ENDED, state.call().stage(), who, "Reason: " + String.join(", ", said)), world.now());
    }

    @Override
    public void gaveUp() {
        on(new CallEvent.GaveUp());
    }

    @Override
    public void confirmed(int leg, byte[] sdp) {
        media.confirmed(leg, sdp);
    }

    @Override
    public void reoffered(int leg, byte[] sdp) {
        if (media.reoffered(leg, sdp)) {
            on(new CallEvent.Reoffered(leg));
        }
    }

    @Override
    public void reofferAccepted(int leg, byte[] sdp) {
        if (media.aligned(leg, sdp)) {
            return;
        }
        // RFC 3264 §5: a 2xx without a usable answer agrees on nothing; what held before goes on.
        on(media.reofferAnswered(leg, sdp) ? new CallEvent.ReofferAccepted(leg) : new CallEvent.ReofferRefused(leg, 488));
    }

    @Override
    public void reofferRefused(int leg, int status) {
        media.untold(leg);
        if (media.notAligned(leg)) {
            return;
        }
        on(new CallEvent.ReofferRefused(leg, status));
    }

    @Override
    public void digit(int leg, char key) {
        media.key(leg, key);
        if (leg == state.call().party().leg()) {
            on(new CallEvent.Digit(key));
        } else {
            on(new CallEvent.LegDigit(leg, key));
        }
    }

    @Override
    public void referred(int leg, Referral referral) {
        referrals.asked(leg, referral);
    }

    @Override
    public byte[] told(int leg) {
        return media.told(leg);
    }

    @Override
    public void refreshed(int leg, byte[] sdp) {
        media.refreshed(leg, sdp);
    }

    @Override
    public byte[] earlyOffer(int leg) {
        return media.earlyOffer();
    }
}
