package io.ringhall.engine.call;

import io.ringhall.engine.report.CallRecord.Outcome;
import io.ringhall.engine.report.TraceEntry.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The call machine: one event in, the next state and what is to be done out. Never throws for any event in any state. */
public final class CallMachine {
    private CallMachine() {}

    /** A call arrives. */
    public static Step begin(Call call, World world) {
        var out = new Effects();
        return new Step(Routing.arrive(call, world, out), out.list());
    }

    /** A call arrives that wants another's place (RFC 3891). */
    public static Step begin(Call call, Replaces dialog) {
        var out = new Effects();
        return new Step(Pickups.replacing(call, dialog, out), out.list());
    }

    public static Step step(CallState state, CallEvent event, World world) {
        var out = new Effects();
        return new Step(next(state, event, world, out), out.list());
    }

    private static CallState next(CallState state, CallEvent event, World world, Effects out) {
        var settled = leavingLeg(state, event, out);
        if (settled != null) {
            return settled;
        }
        var parted = Confirmations.parting(state, event, out);
        if (parted != null) {
            return parted;
        }
        // RFC 3261 §17: a timer may fire while its cancellation is on the way; only the newest counts.
        if (event instanceof CallEvent.TimerFired(int timer) && timer != state.call().timer()) {
            return state;
        }
        var told = Transfers.transferor(state, event, out);
        if (told != null) {
            return told;
        }
        if (event instanceof CallEvent.Claimed(Claim claim)) {
            return Claims.claimed(state, claim, out);
        }
        if (event instanceof CallEvent.Referred referred) {
            return referred(state, referred, world, out);
        }
        return switch (state) {
            case Hunting hunting -> hunting(hunting, event, world, out);
            case Talking talking -> talking(talking, event, out);
            case InMenu menu -> menu(menu, event, world, out);
            case Queued queued -> Queueing.on(queued, event, world, out);
            case Leaving leaving -> leaving(leaving, event, out);
            case Listening listening -> listening(listening, event, world, out);
            case Announcing announcing -> announcing(announcing, event, out);
            case Claiming claiming -> claiming(claiming, event, world, out);
            case Flagging flagging -> flagging(flagging, event, world, out);
            case Ended ended -> ended;
        };
    }

    /** A REFER needs somebody to be transferred: before an answer it is too early, alone with the engine there is nobody. */
    private static CallState referred(CallState state, CallEvent.Referred referred, World world, Effects out) {
        if (state instanceof Talking talking && talking.mine(referred.leg())) {
            return Transfers.begin(talking, referred, world, out);
        }
        out.add(new Effect.RefuseRefer(
                referred.leg(), switch (state) {
            case Ended e -> 481;
            case Talking t -> 481;
            case Hunting h -> 491;
            case Claiming c -> 491;
            case InMenu m -> 403;
            case Queued q -> 403;
            case Leaving l -> 403;
            case Listening l -> 403;
            case Announcing a -> 403;
            case Flagging f -> 403;
        }));
        return state;
    }

    /** A cancelled leg's last word. RFC 3261 §9.1: a 2xx may cross the CANCEL; it is acknowledged and hung up. */
    private static @Nullable CallState leavingLeg(CallState state, CallEvent event, Effects out) {
        int leg = finalAnswerOf(event);
        if (!state.call().leaving().contains(leg)) {
            return null;
        }
        if (event instanceof CallEvent.Answered || event instanceof CallEvent.Granted) {
            out.note(Kind.CANCELLED, state.call().stage(), null, "an answer crossed the cancellation and was hung up");
            out.add(new Effect.HangUp(leg));
        }
        var next = state.with(state.call().withGone(leg));
        return next instanceof Ended(Call call) ? Endings.ended(call, out) : next;
    }

    /** The leg of which the event is the last word, if it is one. */
    private static int finalAnswerOf(CallEvent event) {
        return switch (event) {
            case CallEvent.Answered(int leg) -> leg;
            case CallEvent.Failed failed -> failed.leg();
            case CallEvent.Ended ended -> ended.leg();
            case CallEvent.Granted granted -> granted.leg();
            case CallEvent.Claimed c -> Call.CALLER;
            case CallEvent.Ringing r -> Call.CALLER;
            case CallEvent.EarlyMedia m -> Call.CALLER;
            case CallEvent.Pull p -> Call.CALLER;
            case CallEvent.GaveUp g -> Call.CALLER;
            case CallEvent.TimerFired t -> Call.CALLER;
            case CallEvent.Digit d -> Call.CALLER;
            case CallEvent.Played p -> Call.CALLER;
            case CallEvent.LegDigit d -> Call.CALLER;
            case CallEvent.LegPlayed p -> Call.CALLER;
            case CallEvent.QueueMoved m -> Call.CALLER;
            case CallEvent.PinChecked p -> Call.CALLER;
            case CallEvent.MessagesFetched m -> Call.CALLER;
            case CallEvent.Recorded r -> Call.CALLER;
            case CallEvent.Reoffered r -> Call.CALLER;
            case CallEvent.ReofferAccepted r -> Call.CALLER;
            case CallEvent.ReofferRefused r -> Call.CALLER;
            case CallEvent.HangUp h -> Call.CALLER;
            case CallEvent.Referred r -> Call.CALLER;
        };
    }

    private static CallState hunting(Hunting hunting, CallEvent event, World world, Effects out) {
        return switch (event) {
            case CallEvent.Ringing(int leg) -> HuntEvents.ringing(hunting, leg, out);
            case CallEvent.EarlyMedia(int leg) -> HuntEvents.early(hunting, leg, out);
            case CallEvent.Pull(var member, var by) -> HuntEvents.pull(hunting, member, by, world, out);
            case CallEvent.Answered(int leg) -> HuntEvents.answered(hunting, leg, world, out);
            case CallEvent.Failed failed -> HuntEvents.failed(hunting, failed, world, out);
            case CallEvent.Ended(int leg, var why) ->
                leg == hunting.call().party().leg()
                        ? HuntEvents.callerGone(hunting, why, out)
                        : HuntEvents.ended(hunting, leg, why, world, out);
            // RFC 3261 §9.2: once the caller has a final response its CANCEL changes nothing.
            case CallEvent.GaveUp g ->
                hunting.call().answered() ? hunting : HuntEvents.callerGone(hunting, "gave up while it rang", out);
            case CallEvent.TimerFired t -> Hunt.reconcile(hunting, world, out);
            case CallEvent.HangUp(var by) -> {
                out.note(Kind.ENDED, hunting.call().stage(), null, "ended by " + by);
                endCaller(hunting.call(), out);
                var gone = Hunt.cancelAll(hunting, CancelCause.NO_REASON, "ended by " + by, out);
                yield Endings.finish(gone.call(), Outcome.NO_ANSWER, by, out);
            }
            case CallEvent.Reoffered(int leg) -> {
                if (hunting.confirming(leg) == null) {
                    yield answerOffer(hunting, leg, out);
                }
                out.add(new Effect.AnswerOffer(leg));
                yield hunting;
            }
            case CallEvent.LegDigit(int leg, char key) -> Confirmations.digit(hunting, leg, key, world, out);
            case CallEvent.LegPlayed(int leg, int token) -> Confirmations.played(hunting, leg, token, world, out);
            case CallEvent.Digit d -> hunting;
            case CallEvent.QueueMoved m -> hunting;
            case CallEvent.PinChecked p -> hunting;
            case CallEvent.MessagesFetched m -> hunting;
            case CallEvent.Played p -> hunting;
            case CallEvent.Recorded r -> hunting;
            case CallEvent.ReofferAccepted r -> hunting;
            case CallEvent.ReofferRefused r -> hunting;
            case CallEvent.Referred r -> hunting;
            case CallEvent.Claimed c -> hunting;
            case CallEvent.Granted g -> hunting;
        };
    }

    private static CallState talking(Talking talking, CallEvent event, Effects out) {
        return switch (event) {
            case CallEvent.Ended(int leg, var why) -> talking.over(leg, why, out);
            case CallEvent.HangUp(var by) -> talking.hangUp(by, out);
            case CallEvent.Reoffered(int leg) -> talking.reoffered(leg, out);
            case CallEvent.ReofferAccepted(int leg) -> talking.reofferAccepted(leg, out);
            case CallEvent.ReofferRefused(int leg, int status) -> talking.reofferRefused(leg, status, out);
            case CallEvent.GaveUp g -> talking;
            case CallEvent.Ringing r -> talking;
            case CallEvent.EarlyMedia m -> talking;
            case CallEvent.Pull p -> talking;
            case CallEvent.Answered a -> talking;
            case CallEvent.Failed f -> talking;
            case CallEvent.TimerFired t -> talking;
            case CallEvent.Digit d -> talking;
            case CallEvent.LegDigit d -> talking;
            case CallEvent.LegPlayed p -> talking;
            case CallEvent.QueueMoved m -> talking;
            case CallEvent.PinChecked p -> talking;
            case CallEvent.MessagesFetched m -> talking;
            case CallEvent.Played p -> talking;
            case CallEvent.Recorded r -> talking;
            case CallEvent.Referred r -> talking;
            case CallEvent.Claimed c -> talking;
            case CallEvent.Granted g -> talking;
        };
    }

    private static CallState menu(InMenu menu, CallEvent event, World world, Effects out) {
        return switch (event) {
            case CallEvent.Digit(char key) -> menu.digit(key, world, out);
            case CallEvent.Played(int token) -> menu.played(token, world, out);
            case CallEvent.TimerFired t -> menu.timedOut(world, out);
            default -> alone(menu, "ivr " + menu.menu().number(), event, out);
        };
    }

    private static CallState leaving(Leaving leaving, CallEvent event, Effects out) {
        return switch (event) {
            case CallEvent.Played(int token) -> leaving.played(token, out);
            case CallEvent.Recorded r -> leaving.recorded(out);
            case CallEvent.Digit(char key) -> leaving.digit(key, out);
            case CallEvent.Ended(int leg, var why) when leg == leaving.call().party().leg() -> leaving.callerGone(why, out);
            default -> alone(leaving, "mailbox " + leaving.mailbox().number(), event, out);
        };
    }

    private static CallState listening(Listening listening, CallEvent event, World world, Effects out) {
        return switch (event) {
            case CallEvent.Digit(char key) -> listening.digit(key, world, out);
            case CallEvent.Played(int token) -> listening.played(token, world, out);
            case CallEvent.TimerFired t -> listening.timedOut(out);
            case CallEvent.PinChecked(var result) -> listening.pinChecked(result, world, out);
            case CallEvent.MessagesFetched(var messages) -> listening.fetched(messages, out);
            default -> alone(listening, "mailbox by phone", event, out);
        };
    }

    private static CallState announcing(Announcing announcing, CallEvent event, Effects out) {
        return switch (event) {
            case CallEvent.Played(int token) -> announcing.played(token, out);
            default -> alone(announcing, announcing.endedWith(), event, out);
        };
    }

    private static CallState claiming(Claiming claiming, CallEvent event, World world, Effects out) {
        return switch (event) {
            case CallEvent.Granted(int leg, Caller who) -> claiming.granted(leg, who, out);
            case CallEvent.Failed failed -> claiming.failed(failed, world, out);
            // The other call ended while it said yes.
            case CallEvent.Ended(int leg, var why) when leg == claiming.leg() ->
                claiming.failed(new CallEvent.Failed(leg, 603, List.of()), world, out);
            case CallEvent.Ended(int leg, var why) when leg == claiming.call().party().leg() ->
                claiming.gone(why, Outcome.ABANDONED, null, out);
            case CallEvent.GaveUp g ->
                claiming.call().answered() ? claiming : claiming.gone("gave up", Outcome.ABANDONED, null, out);
            case CallEvent.HangUp(var by) -> {
                endCaller(claiming.call(), out);
                yield claiming.gone("ended by " + by, Outcome.NO_ANSWER, by, out);
            }
            case CallEvent.Reoffered(int leg) -> answerOffer(claiming, leg, out);
            default -> claiming;
        };
    }

    private static CallState flagging(Flagging flagging, CallEvent event, World world, Effects out) {
        return switch (event) {
            case CallEvent.Played(int token) -> flagging.played(token, world, out);
            case CallEvent.Digit(char key) -> flagging.digit(key, world, out);
            case CallEvent.TimerFired t -> flagging.timedOut(out);
            default -> alone(flagging, "flag " + flagging.flag().number(), event, out);
        };
    }

    /** What is the same wherever the caller talks to the engine alone. */
    private static CallState alone(CallState state, String endedWith, CallEvent event, Effects out) {
        if (event instanceof CallEvent.Ended(int leg, var why) && leg == state.call().party().leg()) {
            out.note(Kind.ENDED, state.call().stage(), "caller", why);
            return Endings.finish(state.call(), Outcome.FINAL, endedWith, out);
        }
        if (event instanceof CallEvent.HangUp(var by)) {
            out.note(Kind.ENDED, state.call().stage(), null, "ended by " + by);
            endCaller(state.call(), out);
            return Endings.finish(state.call(), Outcome.FINAL, endedWith, out);
        }
        return event instanceof CallEvent.Reoffered(int leg) ? answerOffer(state, leg, out) : state;
    }

    /** RFC 3261 §14.2: before the first exchange is complete a second offer is refused with 491. */
    private static CallState answerOffer(CallState state, int leg, Effects out) {
        boolean ours = leg == state.call().party().leg() && state.call().answered();
        out.add(ours ? new Effect.AnswerOffer(leg) : new Effect.RefuseOffer(leg, 491));
        return state;
    }

    private static void endCaller(Call call, Effects out) {
        out.add(call.answered() ? new Effect.HangUp(call.party().leg()) : new Effect.Reject(480, "Temporarily Unavailable"));
    }
}
