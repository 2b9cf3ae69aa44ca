package io.ringhall.engine.call;

import io.ringhall.engine.config.FlagCondition;
import io.ringhall.engine.config.FlagRule;
import io.ringhall.engine.config.Target;
import io.ringhall.engine.report.TraceEntry.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Service flags asked while a call is routed (behaviour.md §4). */
final class FlagRules {
    private FlagRules() {}

    /** The first of the target's rules that holds, told to the trace; null = none does. */
    static @Nullable FlagRule first(Call call, Target target, World world, Effects out) {
        for (var rule : call.config().flagRules().getOrDefault(target.number(), List.of())) {
            if (holds(rule.when(), call, world)) {
                out.note(Kind.FLAG, call.stage(), rule.when().flag(),
                        words(rule.when(), call, world) + ": " + target.number() + " sends the call " + Routing.describe(rule.destination()));
                return rule;
            }
        }
        return null;
    }

    /** A flag that is not there is neither set nor clear. */
    static boolean holds(FlagCondition condition, Call call, World world) {
        var flag = call.config().flag(condition.flag());
        return flag != null && world.flagSet(flag) == condition.set();
    }

    /** How the flag stands: "flag 750 Night is set". */
    static String words(FlagCondition condition, Call call, World world) {
        var flag = call.config().flag(condition.flag());
        return flag == null
                ? "there is no flag " + condition.flag()
                : "flag " + flag.number() + " " + flag.name() + " is " + (world.flagSet(flag) ? "set" : "clear");
    }
}
