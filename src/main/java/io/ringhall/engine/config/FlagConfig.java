package io.ringhall.engine.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service flag, compiled (behaviour.md §4). Whether it is set is no part of the configuration.
 *
 * @param id stable identity, survives renumbering; key of what is remembered about it
 * @param schedule null = manual
 * @param permitted extensions that may change it by phone; empty = none, administrators only
 * @param pin to be typed before a change by phone; {@link Secret#NONE} = none
 * @param lampInverted its lamp is lit while it is clear
 */
public record FlagConfig(
        String id,
        String number,
        String name,
        @Nullable FlagSchedule schedule,
        List<NumberPattern> permitted,
        Secret pin,
        boolean lampInverted)
        implements Target {
    public FlagConfig {
        permitted = List.copyOf(permitted);
    }

    /** Whether this extension may change it by phone; an exclusion among the patterns wins. */
    public boolean permits(String extension) {
        boolean allowed = false;
        for (var pattern : permitted) {
            if (pattern.matches(extension)) {
                if (pattern.excludes()) {
                    return false;
                }
                allowed = true;
            }
        }
        return allowed;
    }
}
