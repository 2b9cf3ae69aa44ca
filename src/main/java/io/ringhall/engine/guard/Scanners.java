package io.ringhall.engine.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Programs that look for open telephone systems, by the name they give themselves. */
public final class Scanners {
    /** The list of the resource scanners.txt. */
    public static final List<String> BUILT_IN = builtIn();

    private Scanners() {}

    /** One entry a line or between commas; # begins a comment. */
    public static List<String> parse(String text) {
        return text.lines()
                .map(line -> line.contains("#") ? line.substring(0, line.indexOf('#')) : line)
                .flatMap(line -> List.of(line.split(",")).stream())
                .map(part -> part.strip().toLowerCase(Locale.ROOT))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    static boolean match(List<String> parts, @Nullable String userAgent) {
        if (userAgent == null) {
            return false;
        }
        var name = userAgent.toLowerCase(Locale.ROOT);
        for (var part : parts) {
            if (name.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> builtIn() {
        try (var in = Scanners.class.getResourceAsStream("scanners.txt")) {
            if (in == null) {
                throw new IllegalStateException("scanners.txt is missing");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
