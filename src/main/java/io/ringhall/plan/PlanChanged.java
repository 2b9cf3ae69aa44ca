package io.ringhall.plan;

/**
 * A tenant's plan, or the tenant itself, changed and is committed; {@link PlanReader#read} gives the new one, or throws
 * {@code TenantRefused} when the tenant was deleted. Published on the saver's thread, before the desk returns.
 *
 * @param revision the plan's revision with the change in it; 0 when the tenant was deleted
 */
public record PlanChanged(String domain, long revision) {}
