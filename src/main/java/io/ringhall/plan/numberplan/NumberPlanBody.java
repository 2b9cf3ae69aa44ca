package io.ringhall.plan.numberplan;

import io.ringhall.plan.PlanJson;

/** A number plan from its JSON column. */
public final class NumberPlanBody {
    private NumberPlanBody() {}

    public static NumberPlanData read(String body) {
        return PlanJson.mapper().readValue(body, NumberPlanData.class);
    }
}
