package io.ringhall.engine.call;

import io.ringhall.engine.config.MemberConfig;
import org.jspecify.annotations.Nullable;

/** Why a member does not ring (behaviour.md §1). */
final class Eligibility {
    private Eligibility() {}

    /** Null = it may ring. Members that ring already are not asked. */
    static @Nullable String obstacle(MemberConfig member, HuntPlan plan, Call call, World world) {
        if (!member.enabled()) {
            return "switched off in this stage";
        }
        if (member.external()) {
            return Outside.obstacle(member.number(), world);
        }
        var number = member.number();
        if (number.equals(call.party().who().extension())) {
            return "it is the caller's own extension";
        }
        var extension = call.config().extension(number);
        if (extension == null) {
            return "no such extension";
        }
        if (!extension.enabled()) {
            return "suspended";
        }
        if (extension.doNotDisturb()) {
            return "do not disturb";
        }
        if (world.contacts(number).isEmpty()) {
            return "not registered";
        }
        if (world.busy(number) && (plan.skipBusy() || !extension.callWaiting())) {
            return plan.skipBusy() ? "on a call, and the group skips busy members" : "on a call, without call waiting";
        }
        return null;
    }
}
