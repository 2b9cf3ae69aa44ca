package io.ringhall.engine.sip.message;

/** quoted-string of RFC 3261 §25.1. */
public final class Quoted {
    private Quoted() {}

    /** Adds quotes and the escapes they need. */
    public static String quote(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\');
            }
            out.append(c);
        }
        return out.append('"').toString();
    }

    /** Takes quotes and escapes away; text without quotes is returned as it is. */
    public static String unquote(String text) {
        int end = text.length() - 1;
        if (end < 1 || text.charAt(0) != '"' || text.charAt(end) != '"') {
            return text;
        }
        if (text.indexOf('\\') < 0) {
            return text.substring(1, end);
        }
        StringBuilder out = new StringBuilder(end);
        for (int i = 1; i < end; i++) {
            char c = text.charAt(i);
            out.append(c == '\\' && i + 1 < end ? text.charAt(++i) : c);
        }
        return out.toString();
    }
}
