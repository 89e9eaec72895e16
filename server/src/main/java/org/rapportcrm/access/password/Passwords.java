package org.rapportcrm.access.password;

import java.text.Normalizer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords and compares them with their hashes. */
@Component
public class Passwords {
    /** Of a password that nobody knows; made with the parameters of {@link Hashing}. */
    static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1"
                    + "$Fcg5sgexnPv+4xKzW204AA$6BBNKQctVCWvcuw/l2Sdl7n9UGhC2x+eLoXjGTCTU3c";

    private final PasswordEncoder argon2;
    private final HashingSlots slots;

    Passwords(PasswordEncoder argon2, HashingSlots slots) {
        this.argon2 = argon2;
        this.slots = slots;
    }

    public String hash(String password) {
        return hash(password, () -> {});
    }

    /**
     * @param check runs when hashing has a free slot; what it throws spares the work
     */
    String hash(String password, Runnable check) {
        return slots.use(() -> {
            check.run();
            return argon2.encode(normal(password));
        });
    }

    /** Compares passwords; to be had only while it is one's turn to hash. */
    @FunctionalInterface
    public interface Comparing {
        /** Takes as long when there is no hash, so that time does not tell who has an account. */
        boolean matches(String password, @Nullable String hash);
    }

    /** Runs {@code work} when hashing has a free slot. */
    public <T> T inTurn(Function<Comparing, T> work) {
        return slots.use(() -> work.apply(this::matches));
    }

    private boolean matches(String password, @Nullable String hash) {
        boolean same = argon2.matches(normal(password), hash == null ? NOBODYS : hash);
        return same && hash != null;
    }

    /** Whether the hash was made with other parameters than today's. */
    public boolean isOutdated(String hash) {
        return argon2.upgradeEncoding(hash);
    }

    /** One password however a keyboard composes its accents. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
