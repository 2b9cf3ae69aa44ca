package io.ringhall.calls;

import java.util.List;

/** A call with every leg it had. */
public record CallDetails(CallData call, List<CallLeg> legs) {
    public CallDetails {
        legs = List.copyOf(legs);
    }

    /**
     * No member answered (behaviour.md §3). Not when a flag sent the call elsewhere before any phone could ring: then the group was
     * closed, and missed nothing.
     */
    public boolean missed() {
        return call.missed()
                && !(call.stage() == 0
                        && trace().stream().anyMatch(entry -> entry.kind().equals("flag") && entry.detail().contains("sends the call")));
    }

    public List<CallTrace> trace() {
        return call.trace();
    }
}
