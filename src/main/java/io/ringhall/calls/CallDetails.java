package io.ringhall.calls;

import java.util.List;

/** A call with every leg it had. */
public record CallDetails(CallData call, List<CallLeg> legs) {
    public CallDetails {
        legs = List.copyOf(legs);
    }

    public List<CallTrace> trace() {
        return call.trace();
    }
}
