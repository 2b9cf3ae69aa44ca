package io.ringhall.plan.prompt;

/**
 * An audio file of a tenant, or a built-in one.
 *
 * @param id what the plan refers to: lower-case letters, digits, hyphens
 * @param builtIn comes with the product; cannot be deleted
 * @param sha256 of the converted file, in hexadecimal; empty for built-in ones and those from before it was kept
 */
public record PromptData(String id, String name, int seconds, boolean builtIn, String sha256) {
    /** One that comes with the product. */
    static PromptData builtIn(String id, String name, int seconds) {
        return new PromptData(id, name, seconds, true, "");
    }
}
