package io.ringhall.engine.call;

import io.ringhall.engine.config.ExtensionConfig;
import io.ringhall.engine.config.GroupConfig;
import io.ringhall.engine.config.PickupRight;
import io.ringhall.engine.report.CallRecord.Outcome;
import io.ringhall.engine.report.TraceEntry.Kind;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls that take over another one: by a Replaces header (RFC 3891) or by a code (behaviour.md §6). */
final class Pickups {
    private Pickups() {}

    /** @param number the group or extension whose call is wanted; null = any of the caller's groups */
    record Search(@Nullable String number) {}

    /** An INVITE with Replaces. */
    static CallState replacing(Call call, Replaces dialog, Effects out) {
        out.note(Kind.ARRIVED, 0, call.caller().number(), "wants a place in another call (Replaces)");
        if (call.caller().extension() == null) {
            out.note(Kind.FAILED, 0, null, "callers from outside take no calls over");
            return Routing.refuse(call, 403, "Forbidden", Outcome.FAILED, out);
        }
        return Claiming.begin(call, new ClaimTarget.OfDialog(dialog), call.caller().extension(), false, null, List.of(), out);
    }

    /** A code with the number of a group or extension. */
    static CallState directed(Call call, String number, World world, Effects out) {
        var target = call.config().target(number);
        if (!(target instanceof GroupConfig) && !(target instanceof ExtensionConfig)) {
            out.note(Kind.FAILED, 0, number, target == null ? "no such number" : "its calls cannot be picked up");
            return Routing.refuse(call, 404, "Not Found", Outcome.FAILED, out);
        }
        return next(call, new Search(target.number()), List.of(), world, out);
    }

    /** The oldest that rings in the caller's groups. */
    static CallState ofGroups(Call call, World world, Effects out) {
        return next(call, new Search(null), List.of(), world, out);
    }

    static CallState next(Call call, Search search, List<String> tried, World world, Effects out) {
        var me = call.caller().extension();
        var fitting = world.ringing().stream()
                .filter(each -> !tried.contains(each.call()) && fits(call, search, each))
                .sorted(Comparator.comparingLong(RingingCall::since))
                .toList();
        var mine = fitting.stream().filter(each -> me != null && allowed(call, each, me)).findFirst();
        if (mine.isPresent()) {
            out.note(Kind.RING, 0, mine.get().group(), "picks up call " + mine.get().call());
            return Claiming.begin(call, new ClaimTarget.OfRinging(mine.get().call()), me, false, search, tried, out);
        }
        if (search.number() != null && !fitting.isEmpty()) {
            out.note(Kind.FAILED, 0, search.number(), "only members of the group may pick up its calls");
            return Routing.refuse(call, 403, "Forbidden", Outcome.FAILED, out);
        }
        out.note(Kind.FAILED, 0, search.number(), search.number() == null ? "nothing rings in the caller's groups" : "nothing rings there");
        return Routing.refuse(call, 480, "Temporarily Unavailable", Outcome.FAILED, out);
    }

    private static boolean fits(Call call, Search search, RingingCall ringing) {
        var number = search.number();
        return number == null
                ? ringing.group() != null && allowed(call, ringing, String.valueOf(call.caller().extension()))
                : number.equals(ringing.group()) || ringing.members().contains(number);
    }

    private static boolean allowed(Call call, RingingCall ringing, String picker) {
        return ringing.group() == null || call.config().target(ringing.group()) instanceof GroupConfig group && PickupRight.ofGroup(group, picker);
    }
}
