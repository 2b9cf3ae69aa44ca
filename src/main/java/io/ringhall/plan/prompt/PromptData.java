package io.ringhall.plan.prompt;

/**
 * An audio file of a tenant, or a built-in one.
 *
 * @param id what the plan refers to: lower-case letters, digits, hyphens
 * @param builtIn comes with the product; cannot be deleted
 */
public record PromptData(String id, String name, int seconds, boolean builtIn) {}
