package io.ringhall.plan;

import io.ringhall.kernel.Secret;
import io.ringhall.plan.trunk.TrunkData;
import io.ringhall.plan.trunk.TrunkId;

/** A trunk with the identity that survives renaming, and the password forms never see; empty = none. */
public record PlannedTrunk(TrunkId id, TrunkData data, Secret password) {}
