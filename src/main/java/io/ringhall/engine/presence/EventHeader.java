package io.ringhall.engine.presence;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An Event header (RFC 6665 §8.2.1). @param id tells subscriptions of one dialog apart, null = none */
public record EventHeader(String type, @Nullable String id) {

    /** Null when there is none or it is empty. */
    public static @Nullable EventHeader parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var parts = text.split(";", 16);
        var type = parts[0].strip();
        if (type.isEmpty()) {
            return null;
        }
        for (int i = 1; i < parts.length; i++) {
            var part = parts[i].strip();
            if (part.toLowerCase(Locale.ROOT).startsWith("id=") && part.length() > 3) {
                return new EventHeader(type, part.substring(3));
            }
        }
        return new EventHeader(type, null);
    }

    @Override
    public String toString() {
        return id == null ? type : type + ";id=" + id;
    }
}
