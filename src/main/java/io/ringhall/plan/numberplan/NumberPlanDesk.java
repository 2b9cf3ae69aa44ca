package io.ringhall.plan.numberplan;

import io.ringhall.kernel.SaveResult;
import io.ringhall.plan.PlanReader;
import io.ringhall.plan.PlanSaver;
import io.ringhall.plan.ThingKind;
import io.ringhall.plan.Touch;
import io.ringhall.tenancy.TenantAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps a tenant's number plan. */
@Service
public class NumberPlanDesk {
    private final NumberPlans plans;
    private final PlanReader reader;
    private final PlanSaver saver;

    NumberPlanDesk(NumberPlans plans, PlanReader reader, PlanSaver saver) {
        this.plans = plans;
        this.reader = reader;
        this.saver = saver;
    }

    /** Before it is saved, {@link NumberPlanData#DEFAULT}. */
    public NumberPlanData get(TenantAccess access) {
        return reader.read(access).numberPlan();
    }

    public SaveResult<NumberPlanData> update(
            TenantAccess access, NumberPlanData data, @Nullable Long expectedRevision) {
        return saver.save(access, Touch.one(ThingKind.NUMBER_PLAN, ""), () -> {
            var stored = plans.findAll().stream().findFirst();
            var stale = PlanSaver.stale(stored.map(NumberPlan::revision).orElse(-1L), expectedRevision);
            if (stale.isPresent()) {
                return SaveResult.refused(stale.get());
            }
            var plan = stored.orElseGet(() -> new NumberPlan(data));
            plan.edit(data);
            return new SaveResult.Saved<>(plans.saveAndFlush(plan).data(), 0);
        });
    }
}
