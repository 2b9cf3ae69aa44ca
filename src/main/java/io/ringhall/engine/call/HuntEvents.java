package io.ringhall.engine.call;

import io.ringhall.engine.config.Confirmation;
import io.ringhall.engine.config.Ringback;
import io.ringhall.engine.report.CallRecord.Outcome;
import io.ringhall.engine.report.TraceEntry.Kind;
import java.util.List;

/** What events do to a hunt. */
final class HuntEvents {
    private static final int MAX_HOPS = 3;
    private static final int DECLINE = 603;

    private HuntEvents() {}

    static CallState ringing(Hunting hunting, int number, Effects out) {
        if (hunting.leg(number) == null || hunting.ringing()) {
            return hunting;
        }
        ringback(hunting, out);
        Transfers.ringing(hunting.call(), out);
        return hunting.withRinging();
    }

    /**
     * Sound before the answer reaches the caller when one phone alone could be meant: it is the only one that rings, no other has
     * its turn later, nobody is to press 1, and whoever is called has no ringback of its own (src/adr/0035).
     */
    static CallState early(Hunting hunting, int number, Effects out) {
        var leg = hunting.leg(number);
        if (leg == null) {
            return hunting;
        }
        boolean alone = hunting.legs().size() == 1 && hunting.confirming().isEmpty() && hunting.turns().stream().noneMatch(Turn::waiting);
        if (!alone || leg.confirms() || !hunting.plan().ringback().equals(Ringback.PLAIN)) {
            return ringing(hunting, number, out);
        }
        out.add(new Effect.PassEarlyMedia(number));
        if (!hunting.ringing()) {
            out.note(Kind.RING, hunting.stageNumber(), leg.member(), "its own sound reaches the caller");
            Transfers.ringing(hunting.call(), out);
        }
        return hunting.withRinging();
    }

    /** The party hears that it rings, in the way of the one who is called. */
    static void ringback(Hunting hunting, Effects out) {
        var ringback = hunting.plan().ringback();
        out.add(ringback.equals(Ringback.PLAIN) ? new Effect.RingCaller() : new Effect.PlayRingback(ringback));
    }

    /** One call of a member's phones is replaced by one that asks to be answered at once; the others ring on. */
    static CallState pull(Hunting hunting, String member, String by, World world, Effects out) {
        var contacts = world.contacts(member);
        if (!hunting.hasLeg(member) || contacts.isEmpty()) {
            return hunting;
        }
        out.note(Kind.RING, hunting.stageNumber(), member, "is called to answer at once, by " + by);
        var next = hunting;
        for (var leg : hunting.legs()) {
            if (leg.member().equals(member)) {
                next = Hunt.cancel(next, leg, CancelCause.ELSEWHERE, "called anew", out);
            }
        }
        int leg = next.call().nextLeg();
        out.add(new Effect.Dial(leg, member, contacts.getFirst(), next.plan().presentation(), next.stageNumber(), null, false, true));
        return next.with(next.call().withNextLeg()).withLeg(new HuntLeg(leg, member, 0, Confirmation.NEVER, false));
    }

    /** First 2xx wins; the rest learn that the call was completed elsewhere. */
    static CallState answered(Hunting hunting, int number, World world, Effects out) {
        var winner = hunting.leg(number);
        if (winner == null) {
            return hunting;
        }
        if (winner.confirms()) {
            return Hunt.reconcile(Confirmations.ask(hunting, winner, world, out), world, out);
        }
        out.note(Kind.ANSWERED, hunting.stageNumber(), winner.member(), "answered first");
        return connected(hunting.withoutLeg(winner), winner.leg(), winner.member(), out);
    }

    /** The party talks to this leg. */
    static CallState connected(Hunting others, int leg, String member, Effects out) {
        out.add(new Effect.Connect(leg, member));
        var rest = Hunt.cancelAll(others, CancelCause.ELSEWHERE, "completed elsewhere", out);
        var connected = Transfers.settled(rest.call(), out).withTalked();
        return new Talking(connected, leg, member, Talking.NOBODY);
    }

    /** A member's leg is over without the call having been connected to it. */
    static CallState ended(Hunting hunting, int leg, String why, World world, Effects out) {
        var asked = hunting.confirming(leg);
        return asked == null
                ? failed(hunting, new CallEvent.Failed(leg, 480, List.of()), world, out)
                : Confirmations.ended(hunting, asked, why, world, out);
    }

    static CallState failed(Hunting hunting, CallEvent.Failed failed, World world, Effects out) {
        var leg = hunting.leg(failed.leg());
        if (leg == null) {
            return hunting;
        }
        out.note(Kind.FAILED, hunting.stageNumber(), leg.member(), describe(failed.status()));
        var next = hunting.withoutLeg(leg);
        if (failed.status() >= 300 && failed.status() < 400) {
            next = followForward(next, leg, failed, world, out);
        } else if (failed.status() != 408 && failed.status() != 503) {
            next = next.withRefused(failed.status());
        }
        // RFC 3261 §21.6: a 6xx speaks for the user, so the member's other phones stop too.
        if (failed.status() >= 600) {
            if (failed.status() == DECLINE) {
                next = next.withDeclined(leg.member());
            }
            for (var other : next.legs()) {
                if (other.member().equals(leg.member())) {
                    next = Hunt.cancel(next, other, CancelCause.NO_REASON, "refused on another phone", out);
                }
            }
        }
        return Hunt.reconcile(closeEmptyTurns(next), world, out);
    }

    private static Hunting followForward(Hunting hunting, HuntLeg leg, CallEvent.Failed failed, World world, Effects out) {
        if (!hunting.plan().followForwards()) {
            out.note(Kind.SKIPPED, hunting.stageNumber(), leg.member(), "its forward is ignored");
            return hunting;
        }
        if (leg.hops() >= MAX_HOPS) {
            out.note(Kind.SKIPPED, hunting.stageNumber(), leg.member(), "forwarded more than " + MAX_HOPS + " times");
            return hunting;
        }
        var next = hunting;
        for (var target : failed.moved()) {
            var visit = "forward " + target;
            if (next.call().visited().contains(visit)
                    || next.hasLeg(target)
                    || target.equals(leg.member())
                    || target.equals(next.call().party().who().extension())
                    || next.call().config().target(target) != null && next.call().config().extension(target) == null) {
                out.note(Kind.SKIPPED, next.stageNumber(), leg.member(), "forward to " + target + " is not followed");
                continue;
            }
            var config = next.call().config();
            next = next.with(next.call().withVisited(visit));
            if (config.target(target) == null) {
                // a forward leaves the house by the right of the extension that set it
                var author = config.extension(leg.member());
                if (author != null && author.mayDialOut()) {
                    next = Outside.dial(next, leg.member(), target, leg.hops() + 1, leg.confirmation(), world, out);
                } else {
                    out.note(Kind.SKIPPED, next.stageNumber(), leg.member(), "forward to " + target + " is not followed");
                }
                continue;
            }
            next = Hunt.dial(
                    next, leg.member(), target, new Effect.SentOn(target, failed.status()), leg.hops() + 1, leg.confirmation(), world, out);
        }
        return next;
    }

    static Hunting closeEmptyTurns(Hunting hunting) {
        var next = hunting;
        for (int i = 0; i < hunting.turns().size(); i++) {
            var turn = hunting.turns().get(i);
            if (turn.rings() && !hunting.hasLeg(turn.member())) {
                next = next.withTurn(i, turn.over());
            }
        }
        return next;
    }

    /** The caller gave up: phones keep their missed call. */
    static CallState callerGone(Hunting hunting, String why, Effects out) {
        out.note(Kind.ENDED, hunting.call().stage(), "caller", why);
        var gone = Hunt.cancelAll(hunting, CancelCause.NO_REASON, "the caller gave up", out);
        return Endings.finish(gone.call(), Outcome.ABANDONED, null, out);
    }

    static String describe(int status) {
        return switch (status) {
            case 408 -> "no reply from the phone";
            case 486, 600 -> "busy";
            case 480 -> "temporarily unavailable";
            case 487 -> "cancelled";
            case 503 -> "not reachable";
            case DECLINE -> "declined";
            case 301, 302, 305, 380, 300 -> "forwarded";
            default -> "refused with " + status;
        };
    }
}
