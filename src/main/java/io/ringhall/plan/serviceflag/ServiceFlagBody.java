package io.ringhall.plan.serviceflag;

import io.ringhall.plan.PlanJson;

/** A flag as one JSON column, without its PIN: edited and audited as a whole. Number and name stand beside it. */
public final class ServiceFlagBody {
    private ServiceFlagBody() {}

    static String write(ServiceFlagData data) {
        return PlanJson.mapper().writeValueAsString(data.stored(data.number(), data.name(), false, null));
    }

    public static ServiceFlagData read(String body) {
        return PlanJson.mapper().readValue(body, ServiceFlagData.class);
    }
}
