package io.ringhall.engine.trunk;

import org.jspecify.annotations.Nullable;

/**
 * A number outside the house.
 *
 * @param digits as dialled, separators left out; a leading plus is kept
 * @param e164 with its plus; null for a short number, or where the number plan does not tell
 */
public record OutsideNumber(String digits, @Nullable String e164) {
    /** What patterns and tables know it by. */
    public String key() {
        return e164 == null ? digits : e164;
    }
}
