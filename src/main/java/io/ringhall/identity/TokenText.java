package io.ringhall.identity;

import io.ringhall.kernel.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The text of an access token: {@code rh_} and 44 random characters, some 250 bits. That much chance needs no slow hash. The
 * prefix lets scanners for leaked secrets know it.
 */
final class TokenText {
    static final String PREFIX = "rh_";

    private TokenText() {}

    static Secret fresh() {
        return new Secret(PREFIX + Secret.random(44).reveal());
    }

    static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
