package io.ringhall.engine.config;

import java.util.Map;

/** An IVR. @param greeting prompt id @param keys destinations by digit (0-9, *, #) @param repeats how often the greeting plays */
public record MenuConfig(
        String number,
        String name,
        String greeting,
        Map<Character, Destination> keys,
        int timeoutSeconds,
        int repeats,
        MenuRules rules)
        implements Target {
    public MenuConfig {
        keys = Map.copyOf(keys);
    }

    /** One with keys only. */
    public MenuConfig(
            String number, String name, String greeting, Map<Character, Destination> keys, int timeoutSeconds, int repeats) {
        this(number, name, greeting, keys, timeoutSeconds, repeats, MenuRules.KEYS_ONLY);
    }
}
