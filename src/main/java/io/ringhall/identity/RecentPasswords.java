package io.ringhall.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Argon2 is slow on purpose; a REST client that sends its password with each request would pay for it each time. A password
 * proved a moment ago is known again by a keyed hash under a key that never leaves this process. A changed password hash
 * makes the memory void.
 */
final class RecentPasswords {
    private static final Duration VALID = Duration.ofMinutes(5);
    private static final int REMEMBERED = 1_000;

    private record Proof(byte[] mac, String storedHash, Instant until) {}

    private final InstantSource clock;
    private final SecretKeySpec key;
    private final Map<String, Proof> proofs = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Proof> eldest) {
            return size() > REMEMBERED;
        }
    };

    RecentPasswords(InstantSource clock) {
        this.clock = clock;
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    synchronized boolean knows(String username, String password, String storedHash) {
        var proof = proofs.get(username);
        return proof != null
                && proof.until().isAfter(clock.instant())
                && proof.storedHash().equals(storedHash)
                && MessageDigest.isEqual(proof.mac(), mac(username, password));
    }

    synchronized void remember(String username, String password, String storedHash) {
        proofs.put(username, new Proof(mac(username, password), storedHash, clock.instant().plus(VALID)));
    }

    private byte[] mac(String username, String password) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update(username.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
