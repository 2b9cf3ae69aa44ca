package io.ringhall.engine.sip.auth;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Phones that give up on a response with a challenge they do not know, wherever it stands among others. RFC 8760 §2.4 wants them
 * to skip it; no order helps, so they are offered MD5 alone. See src/adr/0003-digest-order.md.
 */
final class OldPhone {
    /** libre's client before SHA-256 came to it: Debian 12 and Ubuntu 22.04 still ship it. */
    private static final Pattern KNOWN = Pattern.compile("baresip v(0|1)\\..*");

    private OldPhone() {}

    static boolean is(@Nullable String userAgent) {
        return userAgent != null && KNOWN.matcher(userAgent).matches();
    }
}
