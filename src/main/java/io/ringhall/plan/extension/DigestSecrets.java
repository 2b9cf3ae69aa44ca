package io.ringhall.plan.extension;

import io.ringhall.kernel.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** H(user:realm:password) for both digest algorithms (RFC 7616 §3.4.2, RFC 8760 §2.4); the password itself is not kept. */
record DigestSecrets(String md5, String sha256) {
    static DigestSecrets of(String user, String realm, Secret password) {
        var text = (user + ":" + realm + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8);
        return new DigestSecrets(hex("MD5", text), hex("SHA-256", text));
    }

    private static String hex(String algorithm, byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "DigestSecrets[***]";
    }
}
