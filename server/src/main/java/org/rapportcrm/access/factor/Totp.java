package org.rapportcrm.access.factor;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that an authenticator app shows for thirty seconds: https://www.rfc-editor.org/rfc/rfc6238
 */
final class Totp {
    static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;

    /** Clocks of phones go wrong by so many steps, and people type slowly. */
    private static final int WINDOW = 1;

    private static final HmacOneTimePasswordGenerator CODES =
            new HmacOneTimePasswordGenerator(DIGITS);

    private Totp() {}

    static boolean isOne(String typed) {
        return typed.length() == DIGITS && typed.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The step of which it is the code, if that comes later than {@code last}. */
    static OptionalLong stepOf(String typed, byte[] secret, long last, Instant now) {
        long present = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(present - WINDOW, present + WINDOW)
                .filter(step -> step > last && isSame(typed, code(secret, step)))
                .findFirst();
    }

    static String code(byte[] secret, Instant at) {
        return code(secret, at.getEpochSecond() / STEP_SECONDS);
    }

    private static String code(byte[] secret, long step) {
        try {
            return CODES.generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"), step);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isSame(String typed, String right) {
        return MessageDigest.isEqual(
                typed.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}
