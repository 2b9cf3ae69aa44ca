package io.ringhall.api.resource;

import io.ringhall.plan.Usage;

/** A place in the plan that points at something. @param where the path within it */
public record UsageResource(String kind, String number, String name, String where) {
    public static UsageResource of(Usage usage) {
        return new UsageResource(usage.kind().label(), usage.number(), usage.name(), usage.where());
    }
}
