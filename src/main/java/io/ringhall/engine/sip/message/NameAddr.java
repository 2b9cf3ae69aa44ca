package io.ringhall.engine.sip.message;

import org.jspecify.annotations.Nullable;

/**
 * name-addr or addr-spec with its header parameters (RFC 3261 §20.10, §25.1): From, To, Contact, Route…
 *
 * @param displayName without quotes and escapes
 */
public record NameAddr(@Nullable String displayName, Uri uri, Params params) {
    public static NameAddr of(Uri uri) {
        return new NameAddr(null, uri, Params.NONE);
    }

    public static NameAddr of(@Nullable String displayName, Uri uri) {
        return new NameAddr(displayName, uri, Params.NONE);
    }

    public @Nullable String tag() {
        return params.get("tag");
    }

    /** A copy with this header parameter. */
    public NameAddr with(String name, @Nullable String value) {
        return new NameAddr(displayName, uri, params.with(name, value));
    }

    /** A copy without this header parameter. */
    public NameAddr without(String name) {
        return new NameAddr(displayName, uri, params.without(name));
    }

    /** The URI as a SIP URI; null for another scheme. */
    public @Nullable SipUri sipUri() {
        return uri instanceof SipUri sip ? sip : null;
    }

    /** Null when malformed. */
    public static @Nullable NameAddr parse(String text) {
        Cursor in = new Cursor(text).blanks();
        String name = null;
        Uri uri;
        int angle;
        if (in.peek() == '"') {
            String quoted = in.quoted();
            if (quoted == null || in.blanks().peek() != '<') {
                return null;
            }
            name = Quoted.unquote(quoted);
            uri = bracketed(in);
        } else if ((angle = unquotedName(text, in.at)) >= 0) {
            name = angle == in.at ? null : text.substring(in.at, angle).strip();
            in.at = angle;
            uri = bracketed(in);
        } else {
            uri = bare(in);
        }
        if (uri == null) {
            return null;
        }
        Params params = Params.read(in);
        return params == null || !in.blanks().end() ? null : new NameAddr(name == null || name.isEmpty() ? null : name, uri, params);
    }

    /**
     * Where the "<" is behind an unquoted name, -1 when there is none. Wider than *(token LWS): phones send parentheses, slashes
     * and UTF-8 without quotes. What could be a list or an address without brackets is not let through.
     */
    private static int unquotedName(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<') {
                return i;
            }
            if (c < ' ' && c != '\t' || "\",;:@>".indexOf(c) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    private static @Nullable Uri bracketed(Cursor in) {
        int close = in.text.indexOf('>', in.at);
        Uri uri = close < 0 ? null : Uri.parse(in.text.substring(in.at + 1, close));
        in.at = close + 1;
        return uri;
    }

    /** Without brackets all parameters are the header's, and comma or question mark are not allowed (RFC 3261 §20.10). */
    private static @Nullable Uri bare(Cursor in) {
        int from = in.at;
        while (!in.end() && in.peek() != ';' && !Chars.blank(in.peek())) {
            if (in.peek() == '?' || in.peek() == ',') {
                return null;
            }
            in.at++;
        }
        return Uri.parse(in.text.substring(from, in.at));
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(64);
        if (displayName != null) {
            out.append(Quoted.quote(displayName)).append(' ');
        }
        out.append('<').append(uri).append('>');
        params.write(out);
        return out.toString();
    }
}
