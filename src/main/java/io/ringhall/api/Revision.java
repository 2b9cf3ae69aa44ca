package io.ringhall.api;

import org.jspecify.annotations.Nullable;

/**
 * The revision a writer expects: from If-Match (RFC 9110 §13.1.1), else from the body it sends back, else none, and then the
 * last writer wins.
 */
record Revision(@Nullable Long expected, boolean byHeader) {
    /** No stored thing has it. */
    private static final long NEVER = -1;

    static Revision of(@Nullable String ifMatch, @Nullable Long inBody) {
        if (ifMatch == null) {
            return new Revision(inBody, false);
        }
        return ifMatch.strip().equals("*") ? new Revision(null, true) : new Revision(number(ifMatch.strip()), true);
    }

    /** A weak tag never matches here. */
    private static long number(String tag) {
        return tag.matches("\"[0-9]{1,18}\"") ? Long.parseLong(tag.substring(1, tag.length() - 1)) : NEVER;
    }
}
