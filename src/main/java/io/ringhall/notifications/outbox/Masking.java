package io.ringhall.notifications.outbox;

import java.util.regex.Pattern;

/** Takes secrets out of what is shown. */
final class Masking {
    private static final Pattern SECRET = Pattern.compile(
            "(?i)([?&;]|^)([^=&?;#]*(?:token|key|secret|passw|pwd|pin|auth|sig|session|credential)[^=&?;#]*=)[^&;#]+");

    private Masking() {}

    /** A URL, or a form, without the values of parameters whose names say that they are secret. */
    static String url(String url) {
        return SECRET.matcher(url).replaceAll("$1$2***");
    }
}
