package io.ringhall.engine.sip.message;

import org.jspecify.annotations.Nullable;

/** {@code "Name" <uri>;params} or {@code uri;params} (RFC 3261 §20.10, §25.1). */
public record NameAddr(@Nullable String displayName, Uri uri, Params params) {

    public static NameAddr of(Uri uri) {
        return new NameAddr(null, uri, Params.NONE);
    }

    /** Null when malformed. */
    public static @Nullable NameAddr parse(String text) {
        int from = Scan.skipSpace(text, 0, text.length());
        int end = text.length();
        @Nullable String name = null;
        int at = from;
        if (at < end && text.charAt(at) == '"') {
            int close = Scan.quotedEnd(text, at, end);
            if (close < 0) {
                return null;
            }
            name = Scan.unquoted(text.substring(at, close));
            at = Scan.skipSpace(text, close, end);
            if (at >= end || text.charAt(at) != '<') {
                return null;
            }
        } else {
            int angle = text.indexOf('<', at);
            if (angle < 0) {
                return bare(text, from);
            }
            var words = text.substring(at, angle).strip();
            if (!words(words)) {
                return null;
            }
            name = words.isEmpty() ? null : words;
            at = angle;
        }
        int close = text.indexOf('>', at);
        if (close < 0) {
            return null;
        }
        var uri = Uri.parse(text.substring(at + 1, close).strip());
        var params = Params.parse(text, close + 1, end);
        return uri == null || params == null ? null : new NameAddr(name, uri, params);
    }

    /** RFC 3261 §20: without angle brackets, parameters belong to the header, not the URI. */
    private static @Nullable NameAddr bare(String text, int from) {
        int semicolon = text.indexOf(';', from);
        var address = (semicolon < 0 ? text.substring(from) : text.substring(from, semicolon)).strip();
        if (address.indexOf(',') >= 0 || address.indexOf('?') >= 0) {
            return null;
        }
        var uri = Uri.parse(address);
        var params = semicolon < 0 ? Params.NONE : Params.parse(text, semicolon, text.length());
        return uri == null || params == null ? null : new NameAddr(null, uri, params);
    }

    /** display-name = *(token LWS); what else stands there is not ours to guess. UTF-8 is tolerated. */
    private static boolean words(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Scan.token(c) && !Scan.space(c) && c < 0x80) {
                return false;
            }
        }
        return true;
    }

    public @Nullable String tag() {
        return params.get("tag");
    }

    public NameAddr with(String param, @Nullable String value) {
        return new NameAddr(displayName, uri, params.with(param, value));
    }

    @Override
    public String toString() {
        var out = new StringBuilder(64);
        if (displayName != null && !displayName.isEmpty()) {
            out.append('"');
            for (int i = 0; i < displayName.length(); i++) {
                char c = displayName.charAt(i);
                if (c == '"' || c == '\\') {
                    out.append('\\');
                }
                out.append(c);
            }
            out.append("\" ");
        }
        return out.append('<').append(uri).append('>').append(params).toString();
    }
}
