package io.ringhall.engine.call;

import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.QueueConfig;
import io.ringhall.engine.config.QueueRules;
import io.ringhall.engine.report.CallRecord.Outcome;
import io.ringhall.engine.report.TraceEntry.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of a call queue, for one caller (behaviour.md §5). Who is first, and which agents are free, the world says. */
final class Queueing {
    /** An agent who did not take a call is not rung again at once. */
    static final long PAUSE_MILLIS = 5_000;
    /** Phones register and rests end without telling: a waiting caller looks again. */
    static final long LOOK_MILLIS = 1_000;

    private static final int DECLINE = 603;

    private Queueing() {}

    static CallState begin(Call call, QueueConfig queue, World world, Effects out) {
        out.note(Kind.MENU, call.stage(), queue.number(), "queue " + queue.name());
        var view = world.queue(queue, call.id());
        var rules = queue.rules();
        if (rules.maxCallers() > 0 && view.waiting() >= rules.maxCallers()) {
            out.note(Kind.FINAL, call.stage(), queue.number(), "queue is full: " + Routing.describe(rules.full()));
            return Routing.to(call, rules.full(), world, out);
        }
        var elsewhere = elsewhere(queue, view);
        if (elsewhere != null) {
            out.note(Kind.FINAL, call.stage(), queue.number(), elsewhere.why() + ": " + Routing.describe(elsewhere.to()));
            return Routing.to(call, elsewhere.to(), world, out);
        }
        var answered = Routing.answer(call, out).withNextTimer();
        out.add(new Effect.JoinQueue(queue.number()));
        out.add(new Effect.Play(queue.welcome(), false, answered.timer()));
        boolean announces = rules.announceSeconds() > 0 && (rules.announcePosition() || rules.announceWait());
        long announceAt = announces ? world.now() + rules.announceSeconds() * 1000L : Long.MAX_VALUE;
        return wakeNext(new Queued(answered, queue, world.now(), answered.timer(), announceAt, List.of(), 0), world, out);
    }

    private record Elsewhere(Destination to, String why) {}

    /** Where callers go for want of agents; null = they wait. */
    private static @Nullable Elsewhere elsewhere(QueueConfig queue, QueueView view) {
        var rules = queue.rules();
        if (view.loggedIn() == 0 && !(rules.loggedOut() instanceof Destination.Nowhere)) {
            return new Elsewhere(rules.loggedOut(), "no agent is logged in");
        }
        if (view.loggedIn() < rules.minAgents() && !(rules.tooFew() instanceof Destination.Nowhere)) {
            return new Elsewhere(rules.tooFew(), view.loggedIn() + " of at least " + rules.minAgents() + " agents are logged in");
        }
        if (view.loggedIn() > 0 && view.registered() == 0 && !(rules.unregistered() instanceof Destination.Nowhere)) {
            return new Elsewhere(rules.unregistered(), "no agent's phone is registered");
        }
        return null;
    }

    static CallState on(Queued queued, CallEvent event, World world, Effects out) {
        return switch (event) {
            case CallEvent.QueueMoved m -> look(queued, world, out);
            case CallEvent.TimerFired t -> look(queued, world, out);
            case CallEvent.Played(int token) -> music(queued, token, out);
            case CallEvent.Digit(char key) -> digit(queued, key, world, out);
            case CallEvent.Answered(int leg) -> answered(queued, leg, world, out);
            case CallEvent.Failed(int leg, int status, var moved) -> failed(queued, leg, status, world, out);
            case CallEvent.Ended(int leg, var why) when leg == queued.call().party().leg() -> {
                out.note(Kind.ENDED, queued.call().stage(), "caller", why);
                yield finish(leave(queued, "the caller gave up", out), out);
            }
            case CallEvent.Ended(int leg, var why) -> failed(queued, leg, 480, world, out);
            case CallEvent.HangUp(var by) -> {
                out.note(Kind.ENDED, queued.call().stage(), null, "ended by " + by);
                out.add(new Effect.HangUp(queued.call().party().leg()));
                yield finish(leave(queued, "ended by " + by, out), out);
            }
            case CallEvent.Reoffered(int leg) -> {
                out.add(leg == queued.call().party().leg() ? new Effect.AnswerOffer(leg) : new Effect.RefuseOffer(leg, 491));
                yield queued;
            }
            default -> queued;
        };
    }

    private static CallState finish(Queued left, Effects out) {
        return Endings.finish(left.call(), Outcome.FINAL, "queue " + left.queue().number(), out);
    }

    /** Brings the wait in line with the clock and the agents. */
    private static CallState look(Queued queued, World world, Effects out) {
        long now = world.now();
        if (now >= queued.leavesAt()) {
            out.note(Kind.TIMER, queued.call().stage(), queued.queue().number(), "waited " + queued.queue().maxWaitSeconds() + " s");
            return to(queued, queued.queue().afterMaxWait(), "waited too long", world, out);
        }
        var next = queued;
        if (!next.legs().isEmpty() && now >= next.ringsUntil()) {
            next = stopRinging(next, "did not answer in " + next.queue().rules().ringSeconds() + " s", out);
        }
        if (next.legs().isEmpty()) {
            var elsewhere = elsewhere(next.queue(), world.queue(next.queue(), next.call().id()));
            if (elsewhere != null) {
                out.note(Kind.FINAL, next.call().stage(), next.queue().number(), elsewhere.why());
                return to(next, elsewhere.to(), elsewhere.why(), world, out);
            }
            next = ring(next, world, out);
        }
        return wakeNext(announce(next, world, out), world, out);
    }

    /** Takes the agents that are this caller's to ring, if it is this caller's turn. */
    private static Queued ring(Queued queued, World world, Effects out) {
        var agents = world.claimAgents(queued.queue(), queued.call().id(), world.now() - queued.since());
        var next = queued.ringing(List.of(), world.now() + queued.queue().rules().ringSeconds() * 1000L);
        var who = queued.call().party().who();
        var shown = new Presentation(
                who.anonymous() ? queued.queue().name() + " (Anonymous)"
                        : queued.queue().name() + " (" + (who.name() == null ? who.number() : who.name()) + ")",
                who.number(), who.anonymous());
        for (var agent : agents) {
            var contacts = agent.equals(who.extension()) ? List.<Contact>of() : world.contacts(agent);
            for (var contact : contacts) {
                int leg = next.call().nextLeg();
                out.add(new Effect.Dial(leg, agent, contact, shown, next.call().stage()));
                out.note(Kind.RING, next.call().stage(), agent, "invited at " + contact.source());
                next = next.with(next.call().withNextLeg()).withLeg(new QueueLeg(leg, agent));
            }
            if (!next.rings(agent)) {
                out.add(new Effect.ReleaseAgent(agent, PAUSE_MILLIS));
            }
        }
        return next;
    }

    private static Queued stopRinging(Queued queued, String why, Effects out) {
        var agents = queued.legs().stream().map(QueueLeg::agent).distinct().toList();
        var next = cancelLegs(queued, CancelCause.NO_REASON, why, out);
        agents.forEach(agent -> out.add(new Effect.ReleaseAgent(agent, PAUSE_MILLIS)));
        return next;
    }

    private static Queued cancelLegs(Queued queued, CancelCause cause, String why, Effects out) {
        var next = queued;
        for (var leg : queued.legs()) {
            out.add(new Effect.Cancel(leg.leg(), cause));
            out.note(Kind.CANCELLED, queued.call().stage(), leg.agent(), why);
            next = next.withoutLeg(leg.leg()).with(next.call().withLeaving(leg.leg()));
        }
        return next;
    }

    private static CallState answered(Queued queued, int number, World world, Effects out) {
        var winner = queued.legs().stream().filter(each -> each.leg() == number).findFirst().orElse(null);
        if (winner == null) {
            return queued;
        }
        long waited = (world.now() - queued.since()) / 1000;
        out.note(Kind.ANSWERED, queued.call().stage(), winner.agent(), "takes the caller, who waited " + waited + " s");
        out.add(new Effect.StopPlaying());
        out.add(new Effect.Connect(winner.leg(), winner.agent()));
        out.add(new Effect.ServeCaller(winner.leg(), queued.queue().number(), winner.agent()));
        var rest = cancelLegs(queued.withoutLeg(number), CancelCause.ELSEWHERE, "completed elsewhere", out);
        out.add(new Effect.LeaveQueue());
        return new Talking(Transfers.settled(rest.call(), out).withTalked(), winner.leg(), winner.agent(), Talking.NOBODY);
    }

    private static CallState failed(Queued queued, int number, int status, World world, Effects out) {
        var leg = queued.legs().stream().filter(each -> each.leg() == number).findFirst().orElse(null);
        if (leg == null) {
            return queued;
        }
        out.note(Kind.FAILED, queued.call().stage(), leg.agent(), HuntEvents.describe(status));
        var next = queued.withoutLeg(number);
        if (status == DECLINE) {
            for (var other : next.legs()) {
                if (other.agent().equals(leg.agent())) {
                    out.add(new Effect.Cancel(other.leg(), CancelCause.NO_REASON));
                    next = next.withoutLeg(other.leg()).with(next.call().withLeaving(other.leg()));
                }
            }
        }
        if (!next.rings(leg.agent())) {
            out.add(new Effect.ReleaseAgent(leg.agent(), PAUSE_MILLIS));
        }
        return next.legs().isEmpty() ? wakeNext(next, world, out) : next;
    }

    private static CallState digit(Queued queued, char key, World world, Effects out) {
        var exit = queued.queue().rules().exits().get(key);
        if (exit == null) {
            return queued;
        }
        out.note(Kind.MENU, queued.call().stage(), queued.queue().number(), "key " + key + ": " + Routing.describe(exit));
        return to(queued, exit, "left the queue by key", world, out);
    }

    private static CallState to(Queued queued, Destination destination, String why, World world, Effects out) {
        var left = leave(queued, why, out);
        out.add(new Effect.StopPlaying());
        return Routing.to(left.call(), destination, world, out);
    }

    private static Queued leave(Queued queued, String why, Effects out) {
        var next = cancelLegs(queued, CancelCause.NO_REASON, why, out);
        out.add(new Effect.LeaveQueue());
        return next;
    }

    /** The prompt is over: music until the next one. */
    private static CallState music(Queued queued, int token, Effects out) {
        if (token != queued.playing() || queued.playing() == 0) {
            return queued;
        }
        out.add(new Effect.Play(queued.queue().music(), true, 0));
        return queued.playing(0);
    }

    /** Tells the caller where they stand, while nobody rings for them and nothing else is said. */
    private static Queued announce(Queued queued, World world, Effects out) {
        if (world.now() < queued.announceAt() || queued.playing() != 0) {
            return queued;
        }
        var rules = queued.queue().rules();
        var view = world.queue(queued.queue(), queued.call().id());
        var said = new ArrayList<String>();
        if (rules.announcePosition() && view.position() > 0) {
            said.addAll(Spoken.position(view.position()));
        }
        if (rules.announceWait()) {
            said.addAll(Spoken.estimate(view.estimateMillis()));
        }
        var next = queued.announcedNext(world.now() + rules.announceSeconds() * 1000L);
        if (said.isEmpty()) {
            return next;
        }
        int token = next.call().timer() + 1; // the number of the timer that is set next: unlike any prompt before
        out.add(new Effect.Say(List.copyOf(said), token));
        return next.playing(token);
    }

    private static CallState wakeNext(Queued queued, World world, Effects out) {
        long at = Math.min(queued.leavesAt(), queued.announceAt() <= world.now() ? world.now() + LOOK_MILLIS : queued.announceAt());
        if (!queued.legs().isEmpty()) {
            at = Math.min(at, queued.ringsUntil());
        } else if (!queued.queue().rules().equals(QueueRules.NONE)) {
            at = Math.min(at, world.now() + LOOK_MILLIS);
        }
        var next = queued.with(queued.call().withNextTimer());
        out.add(new Effect.SetTimer(next.call().timer(), at));
        return next;
    }
}
