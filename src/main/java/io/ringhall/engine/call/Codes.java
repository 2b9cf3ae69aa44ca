package io.ringhall.engine.call;

import io.ringhall.engine.config.FeatureCodes;
import org.jspecify.annotations.Nullable;

/** What codes do when they are dialled (behaviour.md §6). */
final class Codes {
    private Codes() {}

    /** The code that was dialled; null = a number, which may look like one. */
    static FeatureCodes.@Nullable Dialled of(Call call) {
        return call.config().target(call.dialled()) == null ? call.config().codes().match(call.dialled()) : null;
    }

    static CallState run(Call call, FeatureCodes.Dialled code, World world, Effects out) {
        return switch (code.feature()) {
            case PICKUP -> Pickups.directed(call, code.argument(), world, out);
            case GROUP_PICKUP -> Pickups.ofGroups(call, world, out);
            case AGENT_IN -> AgentLogins.log(call, code.argument(), true, out);
            case AGENT_OUT -> AgentLogins.log(call, code.argument(), false, out);
        };
    }
}
