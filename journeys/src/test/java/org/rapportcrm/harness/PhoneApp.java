package org.rapportcrm.harness;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app: https://www.rfc-editor.org/rfc/rfc6238 */
public final class PhoneApp {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP_SECONDS = 30;

    private PhoneApp() {}

    /** The code that a secret in Base32 stands for now, or so many steps later. */
    public static String code(String secret, int later) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(decoded(secret.replace(" ", "")), "RAW"));
            long step = Instant.now().getEpochSecond() / STEP_SECONDS + later;
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int at = hash[hash.length - 1] & 15;
            int number = ByteBuffer.wrap(hash).getInt(at) & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Twenty bytes are thirty-two letters. */
    private static byte[] decoded(String base32) {
        BigInteger number = BigInteger.ZERO;
        for (char letter : base32.toCharArray()) {
            number = number.shiftLeft(5).add(BigInteger.valueOf(ALPHABET.indexOf(letter)));
        }
        byte[] bytes = number.toByteArray();
        byte[] all = new byte[20];
        int used = Math.min(bytes.length, all.length);
        System.arraycopy(bytes, bytes.length - used, all, all.length - used, used);
        return all;
    }
}
