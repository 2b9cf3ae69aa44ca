package io.ringhall.engine.presence;

import java.util.List;
import java.util.Locale;

/** What an Accept header lets through (RFC 3261 §20.1). */
public final class Accepts {
    private Accepts() {}

    /** @param values of the Accept headers; none = the package's own type (RFC 6665 §3.1.3) */
    public static boolean type(List<String> values, String type) {
        if (values.isEmpty()) {
            return true;
        }
        var family = type.substring(0, type.indexOf('/') + 1) + "*";
        return values.stream()
                .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .anyMatch(range -> range.equals(type) || range.equals(family) || range.equals("*/*"));
    }
}
