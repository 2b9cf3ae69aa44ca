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

/**
 * Nonces that need no memory to be recognised: time, a serial and an HMAC over both and the realm. Counts of used nonces are
 * remembered, a bounded number; what falls out of memory takes every older nonce with it, so nothing can be replayed.
 */
final class Nonces {
    static final long LIFE_MILLIS = 5 * 60_000;
    private static final int HEAD = 16;
    private static final int TAIL = 16;
    private static final String HMAC = "HmacSHA256";

    /** Keyed and never fed: a copy of it saves finding and keying one each time. */
    private final Mac keyed;
    private final SecureRandom random = new SecureRandom();
    private final int remembered;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private long serial = random.nextLong();
    /** Nonces made up to this moment are stale. */
    private long floor = Long.MIN_VALUE;

    Nonces(int remembered) {
        this.remembered = remembered;
        var key = new byte[32];
        random.nextBytes(key);
        try {
            keyed = Mac.getInstance(HMAC);
            keyed.init(new SecretKeySpec(key, HMAC));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String next(String realm, long now) {
        byte[] head = ByteBuffer.allocate(HEAD).putLong(now).putLong(nextSerial()).array();
        byte[] nonce = Arrays.copyOf(head, HEAD + TAIL);
        System.arraycopy(mac(head, realm), 0, nonce, HEAD, TAIL);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(nonce);
    }

    private synchronized long nextSerial() {
        return serial++;
    }

    /** Whether it is one of ours for this realm and not too old. */
    boolean fresh(String nonce, String realm, long now) {
        byte[] bytes = decode(nonce);
        if (bytes.length != HEAD + TAIL) {
            return false;
        }
        byte[] head = Arrays.copyOf(bytes, HEAD);
        boolean ours = MessageDigest.isEqual(
                Arrays.copyOf(mac(head, realm), TAIL), Arrays.copyOfRange(bytes, HEAD, HEAD + TAIL));
        long made = ByteBuffer.wrap(head).getLong();
        return ours && made <= now && now - made <= LIFE_MILLIS && made > floor();
    }

    private synchronized long floor() {
        return floor;
    }

    /** RFC 7616 §3.4: the count of a nonce grows; one seen before, or lower, is a replay. */
    synchronized boolean count(String nonce, long nc) {
        Long last = counts.get(nonce);
        if (last != null && nc <= last) {
            return false;
        }
        counts.put(nonce, nc);
        if (counts.size() > remembered) {
            var eldest = counts.keySet().iterator();
            floor = Math.max(floor, ByteBuffer.wrap(decode(eldest.next())).getLong());
            eldest.remove();
        }
        return true;
    }

    private static byte[] decode(String nonce) {
        try {
            return Base64.getUrlDecoder().decode(nonce);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private byte[] mac(byte[] head, String realm) {
        try {
            var mac = (Mac) keyed.clone();
            mac.update(head);
            return mac.doFinal(realm.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
