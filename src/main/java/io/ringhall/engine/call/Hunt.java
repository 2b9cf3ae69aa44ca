package io.ringhall.engine.call;

import io.ringhall.engine.config.Confirmation;
import io.ringhall.engine.config.RingStrategy;
import io.ringhall.engine.config.Ringback;
import io.ringhall.engine.config.StageConfig;
import io.ringhall.engine.report.TraceEntry.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stage rules of behaviour.md §1. A stage replaces the one before it by set difference: who is in both rings on, on the
 * same leg; leavers are cancelled; joiners are invited. A stage in which nobody can ring takes no time.
 */
final class Hunt {
    static final long DEFAULT_TURN_MILLIS = 15_000;

    private Hunt() {}

    static CallState begin(Call call, HuntPlan plan, World world, Effects out) {
        if (!call.answered() && !plan.ringback().equals(Ringback.PLAIN)) {
            out.add(new Effect.PrepareRingback());
        }
        return enter(new Hunting(call, plan, -1, 0, List.of(), List.of(), List.of(), List.of(), false, 0), 0, world, out);
    }

    /** Goes to the first stage from {@code index} on in which somebody can ring, else leaves the hunt. */
    private static CallState enter(Hunting from, int index, World world, Effects out) {
        var plan = from.plan();
        for (int i = index; i < plan.stages().size(); i++) {
            var stage = plan.stages().get(i);
            if (stage.when() != null && !FlagRules.holds(stage.when(), from.call(), world)) {
                out.note(Kind.STAGE, stage.number(), null, "skipped: " + FlagRules.words(stage.when(), from.call(), world));
                continue;
            }
            var endsAt = world.now() + stage.seconds() * 1000L;
            var turns = turns(from, stage, endsAt, world, out);
            if (turns.isEmpty()) {
                if (plan.forGroup()) {
                    out.note(Kind.STAGE, stage.number(), null, "skipped: nobody in it can ring");
                }
                continue;
            }
            if (plan.forGroup()) {
                out.note(Kind.STAGE, stage.number(), null, "begins, " + stage.seconds() + " s");
            }
            var call = from.call().withStage(Math.max(from.call().stage(), stage.number()));
            var entered = new Hunting(
                    call, plan, i, endsAt, turns, from.legs(), from.confirming(), from.declined(), from.ringing(), from.refused());
            return reconcile(dropLeavers(entered, out), world, out);
        }
        var gone = from.stageIndex() < 0 ? from : cancelLegs(from, CancelCause.NO_REASON, "the last stage is over", out);
        if (!gone.confirming().isEmpty()) {
            // Who has answered may still press 1; but a mailbox must not keep the caller from Final for five rounds.
            if (!gone.isLastCall()) {
                out.note(Kind.STAGE, gone.stageNumber(), null, "over, but somebody may still press 1");
            }
            return wakeNext(gone.lastCall(), out);
        }
        return Routing.afterHunt(gone, world, out);
    }

    private static List<Turn> turns(Hunting from, StageConfig stage, long endsAt, World world, Effects out) {
        var turns = new ArrayList<Turn>();
        var plan = from.plan();
        boolean together = stage.strategy() == RingStrategy.ALL;
        for (var member : RingOrder.of(stage, String.valueOf(plan.groupId()), world)) {
            long ringMillis = member.ringSeconds() > 0 ? member.ringSeconds() * 1000L : together ? 0 : DEFAULT_TURN_MILLIS;
            long startAt = together ? world.now() + member.delaySeconds() * 1000L : Long.MAX_VALUE;
            var turn = new Turn(member.key(), member.external(), member.confirmation(), startAt, ringMillis, Long.MAX_VALUE, Turn.Phase.WAITING);
            if (turns.stream().anyMatch(each -> each.member().equals(turn.member()))) {
                continue; // listed twice: one phone rings once
            }
            if (member.external() && stage.cellsWhen() != null && !FlagRules.holds(stage.cellsWhen(), from.call(), world)) {
                out.note(Kind.SKIPPED, stage.number(), member.number(),
                        "outside members do not ring: " + FlagRules.words(stage.cellsWhen(), from.call(), world));
                continue;
            }
            if (member.enabled() && from.hasLeg(member.key())) {
                out.note(Kind.KEPT, stage.number(), member.number(), "rings on from the stage before");
                turns.add(turn.kept(endsAt));
                continue;
            }
            var obstacle = from.declined().contains(member.key())
                    ? "declined this call before"
                    : Eligibility.obstacle(member, plan, from.call(), world);
            if (obstacle != null) {
                out.note(Kind.SKIPPED, stage.number(), member.number(), obstacle);
            } else {
                turns.add(turn);
            }
        }
        return List.copyOf(turns);
    }

    private static Hunting dropLeavers(Hunting hunting, Effects out) {
        var next = hunting;
        for (var leg : hunting.legs()) {
            if (hunting.turns().stream().noneMatch(turn -> turn.member().equals(leg.member()))) {
                next = cancel(next, leg, CancelCause.NO_REASON, "not in this stage", out);
            }
        }
        return next;
    }

    /** Brings what rings in line with the clock, and sets the next timer. */
    static CallState reconcile(Hunting hunting, World world, Effects out) {
        long now = world.now();
        var next = Confirmations.due(hunting, now, out);
        if (now >= hunting.stageEndsAt()) {
            out.note(Kind.TIMER, hunting.stageNumber(), null, "stage time is over");
            return enter(next, hunting.stageIndex() + 1, world, out);
        }
        next = endTurns(next, now, out);
        next = beginTurns(next, now, world, out);
        if (next.turns().stream().noneMatch(Turn::rings)) {
            if (hunting.plan().forGroup() && !hunting.isLastCall()) {
                out.note(Kind.STAGE, next.stageNumber(), null, "nothing rings any more: on at once");
            }
            return enter(next, next.stageIndex() + 1, world, out);
        }
        return wakeNext(next, out);
    }

    private static Hunting endTurns(Hunting hunting, long now, Effects out) {
        var next = hunting;
        for (int i = 0; i < hunting.turns().size(); i++) {
            var turn = hunting.turns().get(i);
            if (turn.phase() == Turn.Phase.RINGING && now >= turn.stopAt()) {
                for (var leg : next.legs()) {
                    if (leg.member().equals(turn.member())) {
                        next = cancel(next, leg, CancelCause.NO_REASON, "its ring time is over", out);
                    }
                }
                next = next.withTurn(i, turn.over());
            }
        }
        return next;
    }

    private static Hunting beginTurns(Hunting hunting, long now, World world, Effects out) {
        var next = hunting;
        for (int i = 0; i < next.turns().size(); i++) {
            if (next.turns().get(i).waiting() && next.turns().get(i).startAt() <= now) {
                next = begin(next, i, now, world, out);
            }
        }
        boolean together = next.plan().stages().get(next.stageIndex()).strategy() == RingStrategy.ALL;
        // One at a time: the next in order, when nobody has the turn. Together: never wait out a delay with nothing ringing.
        while (together
                ? next.turns().stream().noneMatch(Turn::rings)
                : next.turns().stream().noneMatch(turn -> turn.phase() == Turn.Phase.RINGING)) {
            int candidate = earliestWaiting(next);
            if (candidate < 0) {
                break;
            }
            next = begin(next, candidate, now, world, out);
        }
        return next;
    }

    private static int earliestWaiting(Hunting hunting) {
        int best = -1;
        for (int i = 0; i < hunting.turns().size(); i++) {
            var turn = hunting.turns().get(i);
            if (turn.waiting() && (best < 0 || turn.startAt() < hunting.turns().get(best).startAt())) {
                best = i;
            }
        }
        return best;
    }

    private static Hunting begin(Hunting hunting, int index, long now, World world, Effects out) {
        var turn = hunting.turns().get(index);
        var next = turn.external()
                ? Outside.dial(hunting, turn.member(), Outside.number(turn.member()), 0, turn.confirmation(), world, out)
                : dial(hunting, turn.member(), turn.member(), null, 0, turn.confirmation(), world, out);
        return next.withTurn(index, next.hasLeg(turn.member()) ? turn.begun(now, hunting.stageEndsAt()) : turn.over());
    }

    /** Invites every registered contact of an extension on behalf of a member (itself, or one that forwarded to it). */
    static Hunting dial(
            Hunting hunting,
            String member,
            String extension,
            Effect.@Nullable SentOn sentOn,
            int hops,
            Confirmation confirmation,
            World world,
            Effects out) {
        boolean confirms = confirmation == Confirmation.ALWAYS;
        var contacts = world.contacts(extension);
        if (contacts.isEmpty()) {
            out.note(Kind.SKIPPED, hunting.stageNumber(), extension, "not registered");
            return hunting;
        }
        var next = hunting;
        for (var contact : contacts) {
            int leg = next.call().nextLeg();
            out.add(new Effect.Dial(leg, member, contact, next.plan().presentation(), next.stageNumber(), sentOn, confirms));
            out.note(Kind.RING, next.stageNumber(), member, "invited at " + contact.source());
            next = next.with(next.call().withNextLeg()).withLeg(new HuntLeg(leg, member, hops, confirmation, confirms));
        }
        return next;
    }

    private static Hunting wakeNext(Hunting hunting, Effects out) {
        long at = hunting.stageEndsAt();
        for (var asked : hunting.confirming()) {
            at = Math.min(at, asked.decidesAt());
        }
        for (var turn : hunting.turns()) {
            if (turn.waiting()) {
                at = Math.min(at, turn.startAt());
            } else if (turn.phase() == Turn.Phase.RINGING) {
                at = Math.min(at, turn.stopAt());
            }
        }
        var next = hunting.with(hunting.call().withNextTimer());
        out.add(new Effect.SetTimer(next.call().timer(), at));
        return next;
    }

    /** Cancels a leg. The cause is what happened; the group's missed-call marking may override it (behaviour.md §1). */
    static Hunting cancel(Hunting hunting, HuntLeg leg, CancelCause cause, String why, Effects out) {
        var marked =
                switch (hunting.plan().marking()) {
                    case UNLESS_ANSWERED -> cause;
                    case ALWAYS -> CancelCause.NO_REASON;
                    case NEVER -> CancelCause.ELSEWHERE;
                };
        out.add(new Effect.Cancel(leg.leg(), marked));
        out.note(Kind.CANCELLED, hunting.stageNumber(), leg.member(), why);
        return hunting.withoutLeg(leg).with(hunting.call().withLeaving(leg.leg()));
    }

    /** Nothing rings any more, and nobody is asked. */
    static Hunting cancelAll(Hunting hunting, CancelCause cause, String why, Effects out) {
        return Confirmations.dismiss(cancelLegs(hunting, cause, why, out), cause, out);
    }

    private static Hunting cancelLegs(Hunting hunting, CancelCause cause, String why, Effects out) {
        var next = hunting;
        for (var leg : hunting.legs()) {
            next = cancel(next, leg, cause, why, out);
        }
        return next;
    }
}
