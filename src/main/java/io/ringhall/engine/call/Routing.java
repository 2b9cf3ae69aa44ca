package io.ringhall.engine.call;

import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.ExtensionConfig;
import io.ringhall.engine.config.FlagConfig;
import io.ringhall.engine.config.GroupConfig;
import io.ringhall.engine.config.MailboxConfig;
import io.ringhall.engine.config.MenuConfig;
import io.ringhall.engine.config.QueueConfig;
import io.ringhall.engine.config.Target;
import io.ringhall.engine.report.CallRecord.Outcome;
import io.ringhall.engine.report.TraceEntry.Kind;
import io.ringhall.engine.trunk.Numbers;
import org.jspecify.annotations.Nullable;

/** Where a call goes next. */
final class Routing {
    /** Played when a caller who was already answered reaches nobody. */
    static final String UNAVAILABLE = "unavailable";

    private Routing() {}

    static CallState arrive(Call call, World world, Effects out) {
        var trunk = call.caller().trunk();
        if (trunk != null) {
            return fromTrunk(call, trunk, world, out);
        }
        out.note(Kind.ARRIVED, 0, call.caller().number(), "dialled " + call.dialled());
        var code = Codes.of(call);
        if (code != null) {
            return Codes.run(call, code, world, out);
        }
        if (Limits.full(call, world)) {
            return Limits.refuse(call, out);
        }
        if (outside(call, call.dialled())) {
            return dialledOut(call, world, out);
        }
        return toNumber(call, call.dialled(), world, out);
    }

    /** Where a person sends the call. */
    static CallState toNumber(Call call, String number, World world, Effects out) {
        return toTarget(call, call.config().target(number), number, world, out);
    }

    /** A call from outside reaches what the tenant's numbers say, and nothing else: no extension directly, no way out again. */
    private static CallState fromTrunk(Call call, String trunk, World world, Effects out) {
        var by = call.config().trunk(trunk);
        out.note(
                Kind.ARRIVED, 0, call.caller().number(), "dialled " + call.dialled() + ", by trunk " + (by == null ? trunk : by.name()));
        if (Limits.full(call, world)) {
            return Limits.refuse(call, out);
        }
        var destination = call.config().numbers().get(call.dialled());
        if (destination == null) {
            out.note(Kind.FAILED, 0, call.dialled(), "no such number");
            return refuse(call, 404, "Not Found", Outcome.FAILED, out);
        }
        return to(call, destination, world, out);
    }

    /** An extension calls an outside number; a number of the tenant's own is reached inside. */
    private static CallState dialledOut(Call call, World world, Effects out) {
        var caller = call.caller().extension() == null ? null : call.config().extension(call.caller().extension());
        if (caller == null || !caller.mayDialOut() && !Limits.mayCallForHelp(call)) {
            out.note(Kind.FAILED, 0, call.dialled(), Limits.emergency(call)
                    ? "an emergency number, which the number plan bars for who may not dial out"
                    : "the caller may not call outside numbers");
            return refuse(call, 403, "Forbidden", Outcome.FAILED, out);
        }
        return toOutside(call, call.dialled(), world, out);
    }

    /** Whether a number leads out of the house, as far as it looks. */
    static boolean outside(Call call, String number) {
        return call.config().target(number) == null && Numbers.dialled(number, call.config().numberPlan()) != null;
    }

    /** By a trunk, by somebody's right; a number of the tenant's own is reached inside. */
    static CallState toOutside(Call call, String number, World world, Effects out) {
        var own = call.config().numbers().get(Numbers.own(number, call.config().numberPlan()));
        return own == null ? Outside.begin(call, number, world, out) : to(call, own, world, out);
    }

    /** Nobody of the hunt answered. */
    static CallState afterHunt(Hunting hunting, World world, Effects out) {
        var plan = hunting.plan();
        if (plan.afterwards() instanceof Destination.Nowhere) {
            return nobody(hunting, out);
        }
        if (plan.forGroup()) {
            out.note(Kind.FINAL, hunting.call().stage(), null, "nobody answered: " + describe(plan.afterwards()));
        }
        return to(hunting.call(), plan.afterwards(), world, out);
    }

    /** A plain extension without a no-answer rule tells the caller what its phone said; a group says 480. */
    private static CallState nobody(Hunting hunting, Effects out) {
        int refused = hunting.plan().forGroup() ? 0 : hunting.refused();
        return switch (refused) {
            case 486, 600 -> refuse(hunting.call(), 486, "Busy Here", Outcome.BUSY, out);
            case 404, 484, 604 -> refuse(hunting.call(), 404, "Not Found", Outcome.FAILED, out);
            case 603 -> refuse(hunting.call(), 603, "Decline", Outcome.NO_ANSWER, out);
            case 488, 606 -> refuse(hunting.call(), 488, "Not Acceptable Here", Outcome.FAILED, out);
            default -> refuse(hunting.call(), 480, "Temporarily Unavailable", Outcome.NO_ANSWER, out);
        };
    }

    static CallState to(Call call, Destination destination, World world, Effects out) {
        return switch (destination) {
            case Destination.ToExtension(var number) -> toTarget(call, call.config().extension(number), number, world, out);
            case Destination.ToGroup(var number) -> toTarget(call, call.config().target(number), number, world, out);
            case Destination.ToMenu(var number) -> toTarget(call, call.config().target(number), number, world, out);
            case Destination.ToQueue(var number) -> toTarget(call, call.config().target(number), number, world, out);
            case Destination.ToMailbox(var number) -> toTarget(call, call.config().target(number), number, world, out);
            case Destination.ToExternal(var number) -> Outside.begin(call, number, world, out);
            case Destination.Announce(var prompt) -> Announcing.begin(call, prompt, "announcement", out);
            case Destination.Busy() -> refuse(call, 486, "Busy Here", Outcome.BUSY, out);
            case Destination.Nowhere() -> refuse(call, 480, "Temporarily Unavailable", Outcome.NO_ANSWER, out);
        };
    }

    private static CallState toTarget(Call call, @Nullable Target target, String number, World world, Effects out) {
        if (target == null) {
            out.note(Kind.FAILED, call.stage(), number, "no such number");
            return refuse(call, 404, "Not Found", Outcome.FAILED, out);
        }
        // Loop guard (behaviour.md §1): a destination is visited once per call.
        var visit = "number " + target.number();
        if (call.visited().contains(visit)) {
            out.note(Kind.FAILED, call.stage(), target.number(), "loop: this call has been here before");
            return refuse(call, 480, "Temporarily Unavailable", Outcome.FAILED, out);
        }
        var visited = call.withVisited(visit);
        var rule = FlagRules.first(visited, target, world, out);
        if (rule != null) {
            return to(target instanceof GroupConfig group ? visited.withGroup(group.number()) : visited, rule.destination(), world, out);
        }
        return switch (target) {
            case ExtensionConfig extension -> toExtension(visited, extension, world, out);
            case GroupConfig group -> toGroup(visited, group, world, out);
            case MenuConfig menu -> InMenu.begin(visited, menu, out);
            case QueueConfig queue -> Queueing.begin(visited, queue, world, out);
            case MailboxConfig mailbox -> Leaving.begin(visited, mailbox, out);
            case FlagConfig flag -> Flagging.begin(visited, flag, world, out);
        };
    }

    private static CallState toExtension(Call call, ExtensionConfig extension, World world, Effects out) {
        if (!extension.enabled()) {
            out.note(Kind.SKIPPED, 0, extension.number(), "suspended");
            return refuse(call, 480, "Temporarily Unavailable", Outcome.FAILED, out);
        }
        if (extension.number().equals(call.party().who().extension())) {
            out.note(Kind.SKIPPED, 0, extension.number(), "it is the caller's own extension");
            return refuse(call, 486, "Busy Here", Outcome.BUSY, out);
        }
        if (!extension.callWaiting()
                && !extension.doNotDisturb()
                && world.busy(extension.number())
                && extension.noAnswer() instanceof Destination.Nowhere) {
            out.note(Kind.SKIPPED, 0, extension.number(), "on a call, without call waiting");
            return refuse(call, 486, "Busy Here", Outcome.BUSY, out);
        }
        return Hunt.begin(call, HuntPlan.of(extension, call.party().who()), world, out);
    }

    private static CallState toGroup(Call call, GroupConfig group, World world, Effects out) {
        if (group.maxConcurrentCalls() > 0 && world.callsIn(group.id()) >= group.maxConcurrentCalls()) {
            out.note(Kind.FINAL, 0, group.number(), "group is full: " + describe(group.overflow()));
            return to(call.withGroup(group.number()), group.overflow(), world, out);
        }
        return Hunt.begin(call.withGroup(group.number()), HuntPlan.of(group, call.party().who()), world, out);
    }

    /** Ends a call that reaches nobody: by status while unanswered, by an announcement afterwards. */
    static CallState refuse(Call call, int status, String reason, Outcome outcome, Effects out) {
        var transfer = call.transfer();
        if (transfer != null) {
            var back = Transfers.failed(call, transfer, status, reason, out);
            return back != null ? back : Announcing.begin(call.withTransfer(null), UNAVAILABLE, reason, out);
        }
        if (call.answered()) {
            return Announcing.begin(call, UNAVAILABLE, reason, out);
        }
        out.add(new Effect.Reject(status, reason));
        out.note(Kind.ENDED, call.stage(), null, status + " " + reason);
        return Endings.finish(call, outcome, String.valueOf(status), out);
    }

    /** The engine itself answers: the caller once; the target of a transfer is reached. */
    static Call answer(Call call, Effects out) {
        if (call.answered()) {
            return Transfers.settled(call, out);
        }
        out.add(new Effect.AnswerCaller());
        return call.withAnswered();
    }

    static String describe(Destination destination) {
        return switch (destination) {
            case Destination.ToExtension(var number) -> "to extension " + number;
            case Destination.ToGroup(var number) -> "to group " + number;
            case Destination.ToMenu(var number) -> "to IVR " + number;
            case Destination.ToQueue(var number) -> "to queue " + number;
            case Destination.ToMailbox(var number) -> "to mailbox " + number;
            case Destination.ToExternal(var number) -> "to external number " + number;
            case Destination.Announce(var prompt) -> "to announcement " + prompt;
            case Destination.Busy() -> "busy";
            case Destination.Nowhere() -> "480";
        };
    }
}
