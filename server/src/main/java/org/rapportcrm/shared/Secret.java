package org.rapportcrm.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A random value of 256 bits, safe in URLs and cookies, that only its holder knows: sessions,
 * one-time links, keys. We keep its hash; so long a value needs no salt.
 */
public record Secret(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secret next() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps the value out of logs. */
    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
