package io.ringhall.kernel;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** A password that must not reach a log: only {@link #reveal()} shows it. */
public record Secret(String reveal) {
    /** Without the characters people mistake for one another. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /** A generated password of 20 characters, about 116 bits. */
    public static Secret random() {
        return random(new SecureRandom(), 20);
    }

    /** Of that many characters, each worth 5.8 bits. */
    public static Secret random(int length) {
        return random(new SecureRandom(), length);
    }

    static Secret random(RandomGenerator source, int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(source.nextInt(ALPHABET.length())));
        }
        return new Secret(text.toString());
    }

    @Override
    public String toString() {
        return "***";
    }
}
