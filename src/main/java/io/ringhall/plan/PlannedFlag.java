package io.ringhall.plan;

import io.ringhall.kernel.Secret;
import io.ringhall.plan.serviceflag.ServiceFlagData;
import io.ringhall.plan.serviceflag.ServiceFlagId;

/** A service flag with the identity that survives renumbering, and the PIN forms never see; empty = none. */
public record PlannedFlag(ServiceFlagId id, ServiceFlagData data, Secret pin) {}
