package io.ringhall.engine.call;

import io.ringhall.engine.report.CallRecord.Outcome;
import io.ringhall.engine.report.TraceEntry.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another call of the house was asked for a place in it; its answer is on the way.
 *
 * @param leg will be up when the place is granted
 * @param search null = one place is meant and no other will do
 * @param tried calls asked so far
 */
record Claiming(Call call, int leg, Pickups.@Nullable Search search, List<String> tried) implements CallState {
    @Override
    public Claiming with(Call next) {
        return new Claiming(next, leg, search, tried);
    }

    static CallState begin(
            Call call, ClaimTarget target, @Nullable String authority, boolean transfer, Pickups.@Nullable Search search, List<String> tried, Effects out) {
        int leg = call.nextLeg();
        out.add(new Effect.ClaimPlace(leg, target, authority, transfer));
        var asked = new ArrayList<>(tried);
        if (target instanceof ClaimTarget.OfRinging(String id)) {
            asked.add(id);
        }
        return new Claiming(call.withNextLeg(), leg, search, List.copyOf(asked));
    }

    CallState granted(int from, Caller who, Effects out) {
        if (from != leg) {
            return this;
        }
        var member = who.extension() != null ? who.extension() : who.number();
        out.note(Kind.ANSWERED, call.stage(), member, call.transfer() == null ? "is connected" : "is connected with " + call.party().who().number());
        out.add(new Effect.Connect(leg, member));
        return new Talking(Transfers.settled(call, out).withTalked(), leg, member, Talking.NOBODY);
    }

    CallState failed(CallEvent.Failed failed, World world, Effects out) {
        if (failed.leg() != leg) {
            return this;
        }
        if (search != null && failed.status() != 488) {
            // Somebody was quicker: there may be another one.
            out.note(Kind.FAILED, call.stage(), null, "that call was not to be had: " + failed.status());
            return Pickups.next(call, search, tried, world, out);
        }
        int status = failed.status();
        out.note(Kind.FAILED, call.stage(), null, describe(status));
        var transfer = call.transfer();
        if (transfer != null && !transfer.present()) {
            out.add(new Effect.Detach(call.party().leg(), transfer.leg()));
        }
        return Routing.refuse(call, status, reason(status), status == 486 ? Outcome.BUSY : Outcome.FAILED, out);
    }

    /** The party leaves before the answer. */
    CallState gone(String why, Outcome outcome, @Nullable String endedWith, Effects out) {
        out.note(Kind.ENDED, call.stage(), null, why);
        out.add(new Effect.Cancel(leg, CancelCause.NO_REASON));
        return Endings.finish(call.withLeaving(leg), outcome, endedWith, out);
    }

    private static String describe(int status) {
        return switch (status) {
            case 403 -> "may not take that call";
            case 481 -> "there is no such call";
            case 486 -> "that call is answered already";
            case 488 -> "no codec in common";
            case 491 -> "that call is changing just now";
            case 603 -> "that call is over";
            default -> "refused with " + status;
        };
    }

    static String reason(int status) {
        return switch (status) {
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 481 -> "Call/Transaction Does Not Exist";
            case 486 -> "Busy Here";
            case 488 -> "Not Acceptable Here";
            case 491 -> "Request Pending";
            case 603 -> "Decline";
            default -> "Temporarily Unavailable";
        };
    }
}
