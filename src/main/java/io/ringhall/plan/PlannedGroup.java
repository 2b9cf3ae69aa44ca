package io.ringhall.plan;

import io.ringhall.plan.ringgroup.RingGroupData;
import io.ringhall.plan.ringgroup.RingGroupId;

/** A group with the identity that survives renumbering. */
public record PlannedGroup(RingGroupId id, RingGroupData data) {}
