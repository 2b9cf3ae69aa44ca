package io.ringhall.engine.sip.auth;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Nonces that need no memory to be recognised: time, a serial and an HMAC. Used counts are remembered, a bounded number. */
final class Nonces {
    private static final long LIFE_MILLIS = 5 * 60_000;
    private static final int REMEMBERED = 50_000;

    private final byte[] key = new byte[32];
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Long> counts = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    Nonces() {
        random.nextBytes(key);
    }

    String next(String realm, long now) {
        var head = ByteBuffer.allocate(16).putLong(now).putLong(random.nextLong());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(ByteBuffer.allocate(32).put(head.array()).put(mac(head.array(), realm), 0, 16).array());
    }

    /** Whether it is one of ours for this realm and not too old. */
    boolean fresh(String nonce, String realm, long now) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(nonce);
        } catch (IllegalArgumentException e) {
            return false;
        }
        if (bytes.length != 32) {
            return false;
        }
        var head = Arrays.copyOf(bytes, 16);
        boolean ours = MessageDigest.isEqual(Arrays.copyOf(mac(head, realm), 16), Arrays.copyOfRange(bytes, 16, 32));
        long age = now - ByteBuffer.wrap(head).getLong();
        return ours && age >= 0 && age <= LIFE_MILLIS;
    }

    /** RFC 7616 §3.4: the count of a nonce grows; one seen before is a replay. */
    synchronized boolean count(String nonce, long nc) {
        var last = counts.get(nonce);
        if (last != null && nc <= last) {
            return false;
        }
        counts.put(nonce, nc);
        return true;
    }

    private byte[] mac(byte[] head, String realm) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(head);
            return mac.doFinal(realm.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
