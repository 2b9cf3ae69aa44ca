package io.ringhall.engine.sip.message;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameters in order; names compare without case; quoted values are kept with their quotes. */
public final class Params {
    public static final Params NONE = new Params(List.of());

    private record Param(String name, @Nullable String value) {}

    private final List<Param> list;

    private Params(List<Param> list) {
        this.list = list;
    }

    /**
     * Reads {@code ;name=value;name}. Null when malformed.
     *
     * @param text what follows the value, beginning at {@code from}
     */
    public static @Nullable Params parse(String text, int from, int to) {
        int at = Scan.skipSpace(text, from, to);
        if (at == to) {
            return NONE;
        }
        var list = new ArrayList<Param>(4);
        while (at < to) {
            if (text.charAt(at) != ';') {
                return null;
            }
            at = Scan.skipSpace(text, at + 1, to);
            int nameEnd = Scan.tokenEnd(text, at, to);
            if (nameEnd == at) {
                if (at == to || text.charAt(at) == ';') {
                    continue; // an empty parameter is tolerated
                }
                return null;
            }
            var name = text.substring(at, nameEnd);
            at = Scan.skipSpace(text, nameEnd, to);
            @Nullable String value = null;
            if (at < to && text.charAt(at) == '=') {
                at = Scan.skipSpace(text, at + 1, to);
                int end = at < to && text.charAt(at) == '"' ? Scan.quotedEnd(text, at, to) : valueEnd(text, at, to);
                if (end < 0) {
                    return null;
                }
                value = text.substring(at, end);
                at = Scan.skipSpace(text, end, to);
            }
            list.add(new Param(name, value));
        }
        return new Params(List.copyOf(list));
    }

    private static int valueEnd(String text, int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) != ';' && text.charAt(at) != ' ' && text.charAt(at) != '\t') {
            at++;
        }
        return at;
    }

    /** The value without quotes; "" for a parameter without value; null when absent. */
    public @Nullable String get(String name) {
        for (var param : list) {
            if (param.name.equalsIgnoreCase(name)) {
                return param.value == null ? "" : Scan.unquoted(param.value);
            }
        }
        return null;
    }

    public boolean has(String name) {
        return get(name) != null;
    }

    /** With this parameter set, in its place or at the end. */
    public Params with(String name, @Nullable String value) {
        var next = new ArrayList<>(list);
        for (int i = 0; i < next.size(); i++) {
            if (next.get(i).name.equalsIgnoreCase(name)) {
                next.set(i, new Param(name, value));
                return new Params(List.copyOf(next));
            }
        }
        next.add(new Param(name, value));
        return new Params(List.copyOf(next));
    }

    public Params without(String name) {
        return new Params(list.stream().filter(param -> !param.name.equalsIgnoreCase(name)).toList());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Params params && params.list.equals(list);
    }

    @Override
    public int hashCode() {
        return list.hashCode();
    }

    /** {@code ;name=value;name} */
    @Override
    public String toString() {
        if (list.isEmpty()) {
            return "";
        }
        var out = new StringBuilder();
        for (var param : list) {
            out.append(';').append(param.name);
            if (param.value != null) {
                out.append('=').append(param.value);
            }
        }
        return out.toString();
    }
}
