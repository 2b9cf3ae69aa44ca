package io.ringhall.engine.call;

import io.ringhall.engine.report.TraceEntry.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to phones that are asked to press 1 (behaviour.md §2, src/spec/confirmation.md). */
final class Confirmations {
    /** Said to whoever is asked when somebody else has the call. */
    static final String TAKEN = "call-answered";

    private Confirmations() {}

    /** A phone answered: it hears who calls which group. The others ring on. */
    static Hunting ask(Hunting hunting, HuntLeg leg, World world, Effects out) {
        out.note(Kind.CONFIRM, hunting.stageNumber(), leg.member(), "answered and is asked to press 1");
        out.add(new Effect.Attend(leg.leg(), leg.member()));
        var asked = Confirming.first(leg, world.now());
        announce(hunting, asked, out);
        return hunting.withoutLeg(leg).withConfirming(asked);
    }

    private static void announce(Hunting hunting, Confirming asked, Effects out) {
        out.add(new Effect.Tell(asked.leg(), Spoken.confirmation(hunting.call(), hunting.plan()), asked.round()));
    }

    static CallState digit(Hunting hunting, int leg, char key, World world, Effects out) {
        var asked = hunting.confirming(leg);
        if (asked == null) {
            return hunting;
        }
        return switch (key) {
            case Confirming.ACCEPT -> {
                out.note(Kind.ANSWERED, hunting.stageNumber(), asked.member(), "accepted with 1");
                yield HuntEvents.connected(hunting.withoutConfirming(asked), asked.leg(), asked.member(), out);
            }
            case Confirming.DECLINE -> {
                out.add(new Effect.Unconfirmed(leg, "declined"));
                out.add(new Effect.HangUp(leg));
                yield declined(hunting, asked, "declined with 2", world, out);
            }
            case Confirming.AGAIN -> {
                var next = again(hunting, asked, "wants to hear it again", world.now(), out);
                yield Hunt.reconcile(HuntEvents.closeEmptyTurns(next), world, out);
            }
            default -> hunting;
        };
    }

    /** Nobody presses a key for ever: hearing it again counts. */
    private static Hunting again(Hunting hunting, Confirming asked, String why, long now, Effects out) {
        if (!asked.mayRepeat()) {
            return unconfirmed(hunting, asked, out);
        }
        var next = asked.repeated(now);
        out.note(Kind.CONFIRM, hunting.stageNumber(), asked.member(),
                why + ": round " + next.round() + " of " + Confirming.ROUNDS);
        announce(hunting, next, out);
        return hunting.withConfirming(next);
    }

    /** The announcement is over. @param token its round */
    static CallState played(Hunting hunting, int leg, int token, World world, Effects out) {
        var asked = hunting.confirming(leg);
        return asked == null || token != asked.round()
                ? hunting
                : Hunt.reconcile(hunting.withConfirming(asked.heard(world.now())), world, out);
    }

    /** Rounds that are over. */
    static Hunting due(Hunting hunting, long now, Effects out) {
        var next = hunting;
        for (var asked : hunting.confirming()) {
            if (now >= asked.decidesAt()) {
                next = again(next, asked, "no key", now, out);
            }
        }
        return next == hunting ? next : HuntEvents.closeEmptyTurns(next);
    }

    /** Most likely a mailbox took the call. It is not rung again for this call. */
    private static Hunting unconfirmed(Hunting hunting, Confirming asked, Effects out) {
        out.note(Kind.CONFIRM, hunting.stageNumber(), asked.member(), "did not press 1: its answer does not count");
        out.add(new Effect.Unconfirmed(asked.leg(), "unconfirmed"));
        out.add(new Effect.HangUp(asked.leg()));
        return hunting.withoutConfirming(asked).withDeclined(asked.member());
    }

    /** Hanging up is declining, too. */
    static CallState ended(Hunting hunting, Confirming asked, String why, World world, Effects out) {
        out.add(new Effect.Unconfirmed(asked.leg(), "unconfirmed"));
        return declined(hunting, asked, "hung up without accepting: " + why, world, out);
    }

    /** A person said no: the member's other phones stop, too. */
    private static CallState declined(Hunting hunting, Confirming asked, String why, World world, Effects out) {
        out.note(Kind.CONFIRM, hunting.stageNumber(), asked.member(), why);
        var next = hunting.withoutConfirming(asked).withDeclined(asked.member());
        for (var other : hunting.legs()) {
            if (other.member().equals(asked.member())) {
                next = Hunt.cancel(next, other, CancelCause.NO_REASON, "declined on another phone", out);
            }
        }
        return Hunt.reconcile(HuntEvents.closeEmptyTurns(next), world, out);
    }

    /** The hunt is over for who is being asked: somebody else has the call, or nobody is left to be connected. */
    static Hunting dismiss(Hunting hunting, CancelCause cause, Effects out) {
        var next = hunting;
        for (var asked : hunting.confirming()) {
            boolean taken = cause == CancelCause.ELSEWHERE;
            out.add(new Effect.Unconfirmed(asked.leg(), taken ? "elsewhere" : "cancelled"));
            if (taken) {
                out.note(Kind.CONFIRM, hunting.stageNumber(), asked.member(), "too late: hears that the call was answered");
                out.add(new Effect.Tell(asked.leg(), List.of(TAKEN), 0));
                next = next.with(next.call().withParting(asked.leg()));
            } else {
                out.note(Kind.CANCELLED, hunting.stageNumber(), asked.member(), "the call is over before a key was pressed");
                out.add(new Effect.HangUp(asked.leg()));
            }
            next = next.withoutConfirming(asked);
        }
        return next;
    }

    /** Legs that hear a last word: they are hung up after it, whatever the call does meanwhile. Null = the event is not theirs. */
    static @Nullable CallState parting(CallState state, CallEvent event, Effects out) {
        var call = state.call();
        if (call.parting().isEmpty()) {
            return null;
        }
        return switch (event) {
            case CallEvent.LegPlayed(int leg, int token) when call.parting().contains(leg) -> {
                out.add(new Effect.HangUp(leg));
                yield state.with(call.withParted(leg));
            }
            case CallEvent.Ended(int leg, var why) when call.parting().contains(leg) -> state.with(call.withParted(leg));
            case CallEvent.Reoffered(int leg) when call.parting().contains(leg) -> {
                out.add(new Effect.AnswerOffer(leg));
                yield state;
            }
            default -> null;
        };
    }
}
