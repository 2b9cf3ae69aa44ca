package io.ringhall.plan.numberplan;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The number plan of the tenant in scope: none or one. */
interface NumberPlans extends Repository<NumberPlan, Long> {
    List<NumberPlan> findAll();

    NumberPlan saveAndFlush(NumberPlan plan);
}
