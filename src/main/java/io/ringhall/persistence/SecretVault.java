package io.ringhall.persistence;

import io.ringhall.kernel.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Encrypts the passwords that have to be presented to others, and whole files that hold some (AES-256-GCM), so that neither the
 * database nor its backup tells them. The key is a file of the data folder that only its owner reads; nodes that share a database need the same file.
 */
@Component
public class SecretVault {
    private static final Logger log = LoggerFactory.getLogger(SecretVault.class);
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] NOTHING = {};

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    public SecretVault(DataFolder data) {
        this.key = new SecretKeySpec(key(data.folder("keys").resolve("secrets")), "AES");
    }

    private byte[] key(Path file) {
        try {
            if (!Files.exists(file)) {
                var fresh = new byte[32];
                random.nextBytes(fresh);
                DatabasePassword.writePrivate(file, Base64.getEncoder().encodeToString(fresh));
            }
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The key of stored passwords cannot be read: " + file, e);
        }
    }

    /** @return what can be stored; the same secret is never written alike twice */
    public String seal(Secret secret) {
        return Base64.getEncoder().encodeToString(seal(secret.reveal().getBytes(StandardCharsets.UTF_8), NOTHING));
    }

    /** Empty when it was sealed with another key, or is damaged: then the password has to be typed anew. */
    public Optional<Secret> open(String sealed) {
        byte[] clear = null;
        try {
            clear = open(Base64.getDecoder().decode(sealed), NOTHING);
        } catch (IllegalArgumentException notBase64) {
            log.debug("A stored password is damaged", notBase64);
        }
        if (clear == null) {
            log.error("A stored password cannot be read: the key in the data folder is not the one it was stored with");
            return Optional.empty();
        }
        return Optional.of(new Secret(new String(clear, StandardCharsets.UTF_8)));
    }

    /** @param about not hidden, but has to be the same when it is opened */
    byte[] seal(byte[] clear, byte[] about) {
        try {
            var nonce = new byte[NONCE];
            random.nextBytes(nonce);
            var cipher = cipher(Cipher.ENCRYPT_MODE, nonce);
            cipher.updateAAD(about);
            var hidden = cipher.doFinal(clear);
            var all = Arrays.copyOf(nonce, NONCE + hidden.length);
            System.arraycopy(hidden, 0, all, NONCE, hidden.length);
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not to be had", e);
        }
    }

    /** Null when it was sealed with another key or about something else, or is damaged. */
    byte @Nullable [] open(byte[] sealed, byte[] about) {
        if (sealed.length < NONCE) {
            return null;
        }
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE));
            cipher.updateAAD(about);
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            log.debug("A seal does not open", e);
            return null;
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
