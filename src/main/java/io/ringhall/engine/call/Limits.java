package io.ringhall.engine.call;

import io.ringhall.engine.report.CallRecord.Outcome;
import io.ringhall.engine.report.TraceEntry.Kind;
import io.ringhall.engine.trunk.Numbers;

/** How many calls a tenant has at once, and who may always call for help. */
final class Limits {
    private Limits() {}

    /** Whether there is no place for this call. A call for help always has one. */
    static boolean full(Call call, World world) {
        int most = call.config().limit().most();
        return most > 0 && world.calls() >= most && !mayCallForHelp(call);
    }

    static CallState refuse(Call call, Effects out) {
        var limit = call.config().limit();
        out.note(Kind.FAILED, 0, null, "the tenant's limit of " + limit.most() + " calls at once is reached");
        return limit.busy()
                ? Routing.refuse(call, 486, "Busy Here", Outcome.BUSY, out)
                // RFC 3261 §21.5.4: the carrier may try another way
                : Routing.refuse(call, 503, "Service Unavailable", Outcome.FAILED, out);
    }

    /** Whether an extension calls an emergency number, which nobody inside has as an extension's or group's. */
    static boolean emergency(Call call) {
        if (call.caller().trunk() != null || call.config().target(call.dialled()) != null) {
            return false;
        }
        var number = Numbers.dialled(call.dialled(), call.config().numberPlan());
        return number != null && call.config().numberPlan().isEmergency(number.digits());
    }

    static boolean mayCallForHelp(Call call) {
        return emergency(call) && !call.config().numberPlan().emergencyBarred();
    }
}
