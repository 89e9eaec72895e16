package org.rapportcrm.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.ByteArrayOutputStream;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;

/** The authenticator app on somebody's phone. */
final class PhoneApp {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;
    private final SecretKeySpec key;
    private final Clock clock;

    private PhoneApp(byte[] secret, Clock clock) {
        this.secret = secret;
        key = new SecretKeySpec(secret, "RAW");
        this.clock = clock;
    }

    static PhoneApp none() {
        return new PhoneApp(new byte[1], Clock.systemUTC());
    }

    byte[] secret() {
        return secret;
    }

    /** Sets one up on the page of the user who is signed in, and confirms it. */
    static PhoneApp of(Browser user, Clock clock) {
        PhoneApp app = unconfirmed(user, clock);
        user.submit("/me/factors", "/me/factors/app/confirmation", "code", app.code());
        return app;
    }

    static PhoneApp unconfirmed(Browser user, Clock clock) {
        user.submit("/me/factors", "/me/factors/app");
        String secret = Browser.page(user.get("/me/factors")).select("[data-testid=secret]").text();
        return new PhoneApp(decoded(secret.replace(" ", "")), clock);
    }

    String code() {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(key, clock.instant());
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The codes that come with a first factor. */
    static List<String> recoveryCodes(Browser user, PhoneApp app) {
        return Browser.page(
                        user.submit(
                                "/me/factors", "/me/factors/app/confirmation", "code", app.code()))
                .select("[data-testid=codes] li")
                .eachText();
    }

    private static byte[] decoded(String base32) {
        var bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char letter : base32.toCharArray()) {
            buffer = buffer << 5 | ALPHABET.indexOf(letter);
            bits += 5;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.write(buffer >> bits);
            }
        }
        return bytes.toByteArray();
    }
}
