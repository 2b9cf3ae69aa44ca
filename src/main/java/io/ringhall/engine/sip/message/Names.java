package io.ringhall.engine.sip.message;

/** Names compare without case (RFC 3261 §7.3.1). */
final class Names {
    /** A header without compact form. */
    static final char NONE = 0;

    private Names() {}

    static boolean same(byte[] name, byte[] data, int from, int to) {
        if (to - from != name.length) {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            if (lower(name[i]) != lower(data[from + i])) {
                return false;
            }
        }
        return true;
    }

    private static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b | 0x20 : b;
    }
}
