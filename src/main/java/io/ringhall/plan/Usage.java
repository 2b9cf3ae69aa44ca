package io.ringhall.plan;

/**
 * A place in the plan that points at something.
 *
 * @param kind the kind of thing that points, e.g. {@code ring-group}
 * @param where the path within it, e.g. {@code stages[0].members[2]}
 */
public record Usage(ThingKind kind, String number, String name, String where) {}
