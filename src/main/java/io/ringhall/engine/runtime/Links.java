package io.ringhall.engine.runtime;

import io.ringhall.engine.call.Call;
import io.ringhall.engine.call.CallEvent;
import io.ringhall.engine.call.Claim;
import io.ringhall.engine.call.ClaimTarget;
import io.ringhall.engine.call.Effect;
import io.ringhall.engine.media.sdp.ParsedSdp;
import io.ringhall.engine.media.sdp.SessionDescription;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The legs of one call that lead into other calls of the house, and the claims others have to places in it. */
final class Links {
    private final CallRunner runner;
    private final CallMedia media;
    private final Map<Integer, Link> legs = new HashMap<>(2);
    private final Map<Integer, PlaceRequest> asked = new HashMap<>(2);
    private int claims;

    Links(CallRunner runner, CallMedia media) {
        this.runner = runner;
        this.media = media;
    }

    @Nullable Link leg(int number) {
        return legs.get(number);
    }

    // ---- the call that claims

    void claim(Effect.ClaimPlace claim) {
        var link = new Link(runner, claim.leg(), true, media.offerToHouse());
        legs.put(claim.leg(), link);
        var invite = runner.callerLeg().invite();
        var contact = invite.contacts().isEmpty() ? invite.uriText() : invite.contacts().getFirst().uri().toString();
        runner.home().first().seek(new PlaceRequest(
                runner.call().config().domain(), claim.target(), runner.call().party().who(), claim.authority(), claim.transfer(),
                contact, invite.callId(), link));
    }

    /** @return whether the answer is of use */
    boolean granted(int leg, byte[] answer) {
        var link = legs.get(leg);
        return link != null && media.farAnswered(leg, answer, link.first());
    }

    // ---- the call in which a place is claimed

    void asked(PlaceRequest request, int place) {
        if (!(SessionDescription.parse(request.link().first()) instanceof ParsedSdp.Ok(SessionDescription offer)) || !media.fits(offer, place)) {
            request.link().refused(488);
            return;
        }
        int number = ++claims;
        asked.put(number, request);
        boolean earlyOnly = request.target() instanceof ClaimTarget.OfDialog(var dialog) && dialog.earlyOnly();
        runner.on(new CallEvent.Claimed(
                new Claim(number, request.who(), request.authority(), place, earlyOnly, request.transfer())));
    }

    /** @return who it was, null when it is gone */
    @Nullable PlaceRequest grant(Effect.GrantClaim grant) {
        var request = asked.remove(grant.claim());
        if (request == null || !(SessionDescription.parse(request.link().first()) instanceof ParsedSdp.Ok(SessionDescription offer))) {
            return null;
        }
        var link = new Link(runner, grant.leg(), false, new byte[0]);
        link.join(request.link());
        legs.put(grant.leg(), link);
        var taken = media.take(grant.leg(), grant.place(), offer);
        request.link().granted(link, taken.answer(), grant.with());
        media.settle(taken);
        return request;
    }

    void refuse(Effect.RefuseClaim refusal) {
        var request = asked.remove(refusal.claim());
        if (request != null) {
            request.link().refused(refusal.status());
        }
    }

    void hangUpAll(List<String> reasons) {
        legs.values().forEach(link -> link.hangUp(reasons));
    }

    /** Whether a leg was given its media when it was granted. */
    boolean granted(int leg) {
        return leg != Call.CALLER && legs.get(leg) != null && legs.get(leg).first().length == 0;
    }
}
