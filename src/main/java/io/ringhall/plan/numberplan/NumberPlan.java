package io.ringhall.plan.numberplan;

import io.ringhall.plan.PlanJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.Length;
import org.hibernate.annotations.TenantId;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/** A tenant's number plan as it is stored; one row at most. */
@Entity
@Table(name = "number_plans")
@Audited
class NumberPlan {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @TenantId
    @NotAudited
    private @Nullable Long tenantId;

    @Column(nullable = false, length = Length.LONG32)
    private String body = "{}";

    @Version
    @NotAudited
    private long revision;

    protected NumberPlan() {}

    NumberPlan(NumberPlanData data) {
        edit(data);
    }

    void edit(NumberPlanData data) {
        this.body = PlanJson.mapper().writeValueAsString(data.withRevision(null));
    }

    long revision() {
        return revision;
    }

    NumberPlanData data() {
        return NumberPlanBody.read(body).withRevision(revision);
    }
}
