package io.ringhall.engine.sip.auth;

import io.ringhall.engine.config.Ha1;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Digest algorithms we offer (RFC 8760 §2.1). */
public enum Algorithm {
    MD5("MD5", "MD5"),
    SHA_256("SHA-256", "SHA-256");

    private static final Algorithm[] ALL = values();
    private final String word;
    /** Never fed: asking the providers for one costs more than the hash, a copy of this next to nothing. */
    private final MessageDigest blank;

    Algorithm(String word, String provider) {
        this.word = word;
        try {
            blank = MessageDigest.getInstance(provider);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The token in the header. */
    public String word() {
        return word;
    }

    /** RFC 7616 §3.4: no algorithm means MD5. Null = one we do not know. */
    static @Nullable Algorithm of(@Nullable String word) {
        if (word == null) {
            return MD5;
        }
        for (var each : ALL) {
            if (each.word.equalsIgnoreCase(word)) {
                return each;
            }
        }
        return null;
    }

    String secret(Ha1 ha1) {
        return this == MD5 ? ha1.md5() : ha1.sha256();
    }

    /** H(text) in lower-case hex. */
    public String hash(String text) {
        try {
            var digest = (MessageDigest) blank.clone();
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
