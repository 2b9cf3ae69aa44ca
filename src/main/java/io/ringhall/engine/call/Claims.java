package io.ringhall.engine.call;

import io.ringhall.engine.config.ExtensionConfig;
import io.ringhall.engine.config.GroupConfig;
import io.ringhall.engine.config.PickupRight;
import io.ringhall.engine.report.TraceEntry.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a claim (RFC 3891 §3; behaviour.md §3, Pickup from BLF). {@code src/spec/transfers.md} is its table. While a
 * phone rings a claim picks the call up; afterwards a place is given up only by whoever has it.
 */
final class Claims {
    private static final int CONFIRMED = 486;
    private static final int OVER = 603;
    private static final int BUSY_WITH_ANOTHER = 491;
    private static final int FORBIDDEN = 403;
    private static final int NOT_OURS = 481;

    private Claims() {}

    static CallState claimed(CallState state, Claim claim, Effects out) {
        if (state.call().transfer() != null) {
            return refuse(state, claim, BUSY_WITH_ANOTHER, out);
        }
        return switch (state) {
            case Hunting hunting -> hunting(hunting, claim, out);
            case Talking talking -> talking(talking, claim, out);
            case InMenu menu -> alone(menu, claim, menu.menu().number(), out);
            case Queued queued -> alone(queued, claim, queued.queue().number(), out);
            case Leaving leaving -> alone(leaving, claim, leaving.mailbox().number(), out);
            case Announcing announcing -> alone(announcing, claim, announcing.call().dialled(), out);
            // Whoever changes a flag talks to nobody that another could take over.
            case Flagging flagging -> refuse(flagging, claim, FORBIDDEN, out);
            // The mailbox was opened for this caller and nobody else.
            case Listening listening -> refuse(listening, claim, FORBIDDEN, out);
            case Claiming claiming -> refuse(claiming, claim, BUSY_WITH_ANOTHER, out);
            case Ended ended -> refuse(ended, claim, OVER, out);
        };
    }

    private static CallState refuse(CallState state, Claim claim, int status, Effects out) {
        out.add(new Effect.RefuseClaim(claim.number(), status));
        if (status == FORBIDDEN) {
            out.note(Kind.FAILED, state.call().stage(), claim.member(), "may not take this call");
        }
        return state;
    }

    private static CallState hunting(Hunting hunting, Claim claim, Effects out) {
        var call = hunting.call();
        boolean partys = claim.place() == call.party().leg();
        if (!partys && claim.place() != Claim.RINGING && hunting.leg(claim.place()) == null) {
            // RFC 3891 §3: the dialog is over.
            return refuse(hunting, claim, OVER, out);
        }
        if (partys && claim.by(call.party().who().extension())) {
            if (claim.transfer()) {
                return inPlaceOfParty(hunting, claim, new Caller(call.dialled(), null, null, false), out);
            }
            // RFC 3891 §3: an early dialog that its receiver, we, did not begin is not replaced; one that is answered may be.
            return !call.answered()
                    ? refuse(hunting, claim, NOT_OURS, out)
                    : claim.earlyOnly()
                            ? refuse(hunting, claim, CONFIRMED, out)
                            : inPlaceOfParty(hunting, claim, new Caller(call.dialled(), null, null, false), out);
        }
        return mayPickUp(hunting, claim) ? pickUp(hunting, claim, out) : refuse(hunting, claim, FORBIDDEN, out);
    }

    private static boolean mayPickUp(Hunting hunting, Claim claim) {
        var call = hunting.call();
        var picker = claim.authority() == null ? null : call.config().extension(claim.authority());
        if (picker == null || claim.by(call.party().who().extension())) {
            return false;
        }
        var number = hunting.plan().groupNumber();
        if (number != null) {
            return call.config().target(number) instanceof GroupConfig group && PickupRight.ofGroup(group, picker.number());
        }
        return called(hunting) instanceof ExtensionConfig called && PickupRight.ofExtension(called, picker);
    }

    /** The extension that is called, when it is one. */
    private static @Nullable ExtensionConfig called(Hunting hunting) {
        for (var turn : hunting.turns()) {
            if (!turn.external()) {
                return hunting.call().config().extension(turn.member());
            }
        }
        return null;
    }

    private static CallState pickUp(Hunting hunting, Claim claim, Effects out) {
        var call = hunting.call();
        int leg = call.nextLeg();
        out.note(Kind.ANSWERED, hunting.stageNumber(), claim.member(), claim.transfer() ? "gets the call by transfer" : "picked the call up");
        out.add(new Effect.GrantClaim(claim.number(), leg, Claim.RINGING, call.party().who()));
        out.add(new Effect.Connect(leg, claim.member()));
        var rest = Hunt.cancelAll(hunting.with(call.withNextLeg()), CancelCause.ELSEWHERE, "picked up by " + claim.member(), out);
        return new Talking(rest.call().withTalked(), leg, claim.member(), Talking.NOBODY);
    }

    private static CallState talking(Talking talking, Claim claim, Effects out) {
        var call = talking.call();
        if (claim.place() == Claim.RINGING) {
            return refuse(talking, claim, CONFIRMED, out);
        }
        if (!talking.mine(claim.place())) {
            return refuse(talking, claim, OVER, out);
        }
        boolean partys = claim.place() == call.party().leg();
        int refusal = confirmed(claim, partys ? call.party().who().extension() : talking.member());
        if (refusal != 0) {
            return refuse(talking, claim, refusal, out);
        }
        if (talking.offering() != Talking.NOBODY) {
            // One exchange at a time (RFC 3264 §4).
            return refuse(talking, claim, BUSY_WITH_ANOTHER, out);
        }
        if (partys) {
            return inPlaceOfParty(talking, claim, Transfers.known(call, talking.member()), out);
        }
        int leg = call.nextLeg();
        note(call, claim, talking.member(), out);
        out.add(new Effect.GrantClaim(claim.number(), leg, claim.place(), call.party().who()));
        out.add(new Effect.Connect(leg, claim.member()));
        out.add(new Effect.HangUp(claim.place()));
        return new Talking(call.withNextLeg(), leg, claim.member(), Talking.NOBODY);
    }

    /** Alone with IVR, queue or mailbox: whoever takes the place hears what its holder was hearing. */
    private static CallState alone(CallState state, Claim claim, String number, Effects out) {
        var call = state.call();
        if (claim.place() != call.party().leg()) {
            return refuse(state, claim, claim.place() == Claim.RINGING ? CONFIRMED : OVER, out);
        }
        int refusal = confirmed(claim, call.party().who().extension());
        return refusal != 0
                ? refuse(state, claim, refusal, out)
                : inPlaceOfParty(state, claim, new Caller(number, null, null, false), out);
    }

    /** RFC 3891 §3, §8: 0 = an answered place may be taken: by another phone of its extension, or because that gives it away. */
    private static int confirmed(Claim claim, @Nullable String owner) {
        return claim.earlyOnly() ? CONFIRMED : claim.by(owner) ? 0 : FORBIDDEN;
    }

    private static CallState inPlaceOfParty(CallState state, Claim claim, Caller with, Effects out) {
        var call = state.call();
        int leg = call.nextLeg();
        int place = claim.place();
        note(call, claim, call.party().who().number(), out);
        out.add(new Effect.GrantClaim(claim.number(), leg, place, with));
        out.add(call.answered() ? new Effect.HangUp(place) : new Effect.Reject(487, "Request Terminated"));
        if (state instanceof Hunting hunting && hunting.ringing()) {
            // Who comes has not heard that it rings.
            HuntEvents.ringback(hunting, out);
        }
        return state.with(call.withNextLeg().withParty(new Party(leg, claim.who())).withAnswered());
    }

    private static void note(Call call, Claim claim, String former, Effects out) {
        out.note(Kind.TRANSFER, call.stage(), former, "gives its place to " + claim.member());
    }
}
