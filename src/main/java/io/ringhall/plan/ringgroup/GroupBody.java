package io.ringhall.plan.ringgroup;

import io.ringhall.plan.PlanJson;

/** A group as one JSON column: edited, audited and versioned as a whole. Number and name stand beside it. */
public final class GroupBody {
    private GroupBody() {}

    static String write(RingGroupData data) {
        return PlanJson.mapper().writeValueAsString(data.withRevision(null));
    }

    public static RingGroupData read(String body) {
        return PlanJson.mapper().readValue(body, RingGroupData.class);
    }
}
