package io.ringhall.engine.call;

import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.Feature;
import io.ringhall.engine.config.FeatureCodes;
import io.ringhall.engine.config.MailboxConfig;
import org.jspecify.annotations.Nullable;

/** What codes do when they are dialled (behaviour.md §6). */
final class Codes {
    private Codes() {}

    /** The code that was dialled; null = a number, which may look like one. */
    static FeatureCodes.@Nullable Dialled of(Call call) {
        var code = call.config().target(call.dialled()) == null ? call.config().codes().match(call.dialled()) : null;
        // A single digit is no code unless a mailbox follows: outside numbers begin with it, too.
        boolean number = code != null
                && code.feature() == Feature.TO_MAILBOX
                && !(call.config().target(code.argument()) instanceof MailboxConfig);
        return number ? null : code;
    }

    static CallState run(Call call, FeatureCodes.Dialled code, World world, Effects out) {
        return switch (code.feature()) {
            case PICKUP -> Pickups.directed(call, code.argument(), world, out);
            case GROUP_PICKUP -> Pickups.ofGroups(call, world, out);
            case MAILBOX -> Listening.begin(call, code.argument(), world, out);
            case TO_MAILBOX -> Routing.to(call, new Destination.ToMailbox(code.argument()), world, out);
            case AGENT_IN -> AgentLogins.log(call, code.argument(), true, out);
            case AGENT_OUT -> AgentLogins.log(call, code.argument(), false, out);
        };
    }
}
