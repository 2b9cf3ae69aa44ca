package io.ringhall.engine.sip.auth;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A server's challenge (RFC 7616 §3.3).
 *
 * @param opaque goes back unchanged, null = none came
 * @param qop whether {@code auth} was offered; without it the server is of RFC 2069's time
 * @param stale the credentials were right, the nonce too old
 */
public record Challenge(String realm, String nonce, @Nullable String opaque, Algorithm algorithm, boolean qop, boolean stale) {

    /**
     * The challenge to answer among the headers of one response: RFC 8760 §2.4, the topmost that we support. Null when there is
     * none: another scheme, an unknown algorithm, {@code qop} without {@code auth}, or malformed.
     */
    public static @Nullable Challenge first(List<String> headers) {
        for (var header : headers) {
            var challenge = Credentials.digest(header) ? of(Credentials.parse(header)) : null;
            if (challenge != null) {
                return challenge;
            }
        }
        return null;
    }

    private static @Nullable Challenge of(@Nullable Credentials given) {
        if (given == null || given.get("realm") == null || given.require("nonce").isEmpty()) {
            return null;
        }
        var algorithm = Algorithm.of(given.get("algorithm"));
        var qop = given.get("qop");
        if (algorithm == null || qop != null && !offersAuth(qop)) {
            return null;
        }
        return new Challenge(
                given.require("realm"), given.require("nonce"), given.get("opaque"), algorithm, qop != null,
                given.require("stale").equalsIgnoreCase("true"));
    }

    private static boolean offersAuth(String qop) {
        for (var each : qop.toLowerCase(Locale.ROOT).split(",")) {
            if (each.strip().equals("auth")) {
                return true;
            }
        }
        return false;
    }
}
