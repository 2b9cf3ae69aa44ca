package io.ringhall.engine.sip.message;

/** Host names and address literals (RFC 3261 §25.1). */
final class Hosts {
    private Hosts() {}

    static boolean valid(String host) {
        if (host.isEmpty() || host.length() > 255) {
            return false;
        }
        if (host.charAt(0) == '[') {
            return host.length() > 3 && host.charAt(host.length() - 1) == ']' && onlyHexAndColons(host, 1, host.length() - 1);
        }
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            boolean allowed =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-' || c == '_';
            if (!allowed) {
                return false;
            }
        }
        return true;
    }

    private static boolean onlyHexAndColons(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Character.digit(c, 16) < 0 && c != ':' && c != '.') {
                return false;
            }
        }
        return true;
    }
}
