package io.ringhall.engine.sip.message;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Parameters in their order, names in any case (RFC 3261 §7.3.1, §19.1.1). Values are kept as written, so that they
 * can be passed on unchanged; {@link #get} takes the quotes off.
 */
public final class Params {
    public static final Params NONE = new Params(new String[0]);
    /** Names met in nearly every message. */
    private static final String[] USUAL = {"tag", "branch", "rport", "received", "lr", "transport", "q", "expires"};

    /** name, value, name, value…; a value may be null. */
    private final @Nullable String[] pairs;

    private Params(@Nullable String[] pairs) {
        this.pairs = pairs;
    }

    /** Names and values in turn, as written. */
    static Params of(@Nullable String... pairs) {
        return new Params(pairs);
    }

    public boolean has(String name) {
        return indexOf(name) >= 0;
    }

    /** The value without quotes; null when the parameter is absent or has no value. */
    public @Nullable String get(String name) {
        String raw = raw(name);
        return raw == null ? null : Quoted.unquote(raw);
    }

    /** The value as written. */
    public @Nullable String raw(String name) {
        int i = indexOf(name);
        return i < 0 ? null : pairs[i + 1];
    }

    public int size() {
        return pairs.length / 2;
    }

    public boolean isEmpty() {
        return pairs.length == 0;
    }

    /** Name of the i-th parameter. */
    public String name(int i) {
        return String.valueOf(pairs[2 * i]);
    }

    /** A copy where the parameter has this value (null = name alone); quoted where its characters need it. */
    public Params with(String name, @Nullable String value) {
        String raw = value == null || plain(value) ? value : Quoted.quote(value);
        int i = indexOf(name);
        @Nullable String[] copy = Arrays.copyOf(pairs, i < 0 ? pairs.length + 2 : pairs.length);
        copy[i < 0 ? pairs.length : i] = name;
        copy[i < 0 ? pairs.length + 1 : i + 1] = raw;
        return new Params(copy);
    }

    public Params without(String name) {
        int i = indexOf(name);
        if (i < 0) {
            return this;
        }
        @Nullable String[] copy = new String[pairs.length - 2];
        System.arraycopy(pairs, 0, copy, 0, i);
        System.arraycopy(pairs, i + 2, copy, i, copy.length - i);
        return new Params(copy);
    }

    /** Reads ";name=value" up to the end or a character that cannot belong; null when malformed. */
    static @Nullable Params read(Cursor in) {
        @Nullable String[] pairs = NONE.pairs;
        int count = 0;
        while (in.separator(';')) {
            String name = in.token(USUAL);
            if (name.isEmpty()) {
                return null;
            }
            String value = null;
            if (in.separator('=')) {
                value = value(in);
                if (value == null) {
                    return null;
                }
            }
            if (count == pairs.length) {
                pairs = Arrays.copyOf(pairs, Math.max(4, count * 2));
            }
            pairs[count++] = name;
            pairs[count++] = value;
        }
        return count == 0 ? NONE : new Params(count == pairs.length ? pairs : Arrays.copyOf(pairs, count));
    }

    /** gen-value = token / host / quoted-string, and the few characters more that phones use. */
    private static @Nullable String value(Cursor in) {
        if (in.peek() == '"') {
            return in.quoted();
        }
        int from = in.at;
        while (!in.end() && plain(in.peek())) {
            in.at++;
        }
        return from == in.at ? null : in.text.substring(from, in.at);
    }

    private static boolean plain(int c) {
        return Chars.paramValue(c);
    }

    private static boolean plain(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (!plain(value.charAt(i))) {
                return false;
            }
        }
        return !value.isEmpty();
    }

    private int indexOf(String name) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (name.equalsIgnoreCase(pairs[i])) {
                return i;
            }
        }
        return -1;
    }

    void write(StringBuilder out) {
        for (int i = 0; i < pairs.length; i += 2) {
            out.append(';').append(pairs[i]);
            if (pairs[i + 1] != null) {
                out.append('=').append(pairs[i + 1]);
            }
        }
    }

    /** ";name=value…", empty without parameters. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }

    /** Names in any case, values as written, order matters. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Params that) || that.pairs.length != pairs.length) {
            return false;
        }
        for (int i = 0; i < pairs.length; i += 2) {
            if (!that.name(i / 2).equalsIgnoreCase(pairs[i])
                    || !java.util.Objects.equals(pairs[i + 1], that.pairs[i + 1])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return pairs.length;
    }
}
