package io.ringhall.engine.sip.websocket;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Request line and headers of HTTP/1.1 (RFC 9112 §3, §5).
 *
 * @param headers values by name in lower case, in order
 */
record HttpHead(String method, String target, Map<String, List<String>> headers) {
    /** Null when it is none: a lax reading is how requests get smuggled past whoever stands in front. */
    static @Nullable HttpHead read(byte[] bytes) {
        var lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\r\n", -1);
        var start = lines[0].split(" ", -1);
        if (start.length != 3 || !token(start[0]) || start[1].isEmpty() || !start[2].equals("HTTP/1.1")) {
            return null;
        }
        var headers = new HashMap<String, List<String>>();
        for (int i = 1; i < lines.length && !lines[i].isEmpty(); i++) {
            int colon = lines[i].indexOf(':');
            if (colon < 1 || !token(lines[i].substring(0, colon)) || !clean(lines[i])) {
                return null;
            }
            headers.computeIfAbsent(lines[i].substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>(1))
                    .add(lines[i].substring(colon + 1).strip());
        }
        return new HttpHead(start[0], start[1], headers);
    }

    /** Null when there is none, or more than one. */
    @Nullable String only(String name) {
        var values = headers.get(name);
        return values == null || values.size() != 1 ? null : values.getFirst();
    }

    int count(String name) {
        return headers.getOrDefault(name, List.of()).size();
    }

    /** Whether a list between commas, over all lines of that name, has the word in any case. */
    boolean lists(String name, String word) {
        for (var value : headers.getOrDefault(name, List.of())) {
            for (var each : value.split(",")) {
                if (each.strip().equalsIgnoreCase(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean token(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 0x7f && "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0);
    }

    private static boolean clean(String line) {
        return line.chars().allMatch(c -> c >= ' ' && c != 0x7f || c == '\t');
    }
}
