package io.ringhall.plan.trunk;

import io.ringhall.plan.PlanJson;

/** A trunk as one JSON column, without its password: edited and audited as a whole. The name stands beside it. */
public final class TrunkBody {
    private TrunkBody() {}

    static String write(TrunkData data) {
        return PlanJson.mapper().writeValueAsString(data.stored(data.name(), false, null));
    }

    public static TrunkData read(String body) {
        return PlanJson.mapper().readValue(body, TrunkData.class);
    }
}
