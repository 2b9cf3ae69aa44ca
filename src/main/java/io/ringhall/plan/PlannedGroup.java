package io.ringhall.plan;

import io.ringhall.plan.ringgroup.RingGroupData;
import io.ringhall.plan.ringgroup.RingGroupId;
import java.util.List;

/**
 * A group with the identity that survives renumbering, and what it points at: worked out once, since an unchanged group is
 * taken over from plan to plan.
 */
public record PlannedGroup(RingGroupId id, RingGroupData data, List<Reference> references) {
    public PlannedGroup(RingGroupId id, RingGroupData data) {
        this(id, data, data.references());
    }
}
