package org.rapportcrm.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords(Hashing.argon2(), new HashingSlots());

    @Test
    void comparesForNobodyAsLongAsForSomebody() {
        String somebodys = passwords.hash("five calm otters in a canoe");

        assertThat(passwords.isOutdated(Passwords.NOBODYS)).isFalse();
        assertThat(parameters(Passwords.NOBODYS)).isEqualTo(parameters(somebodys));
        assertThat(Passwords.NOBODYS).hasSameSizeAs(somebodys);
    }

    @Test
    void letsNobodyIn() {
        assertThat(passwords.<Boolean>inTurn(compare -> compare.matches("guess", null))).isFalse();
    }

    /** All but the salt and the hash. */
    private static String parameters(String hash) {
        return hash.substring(0, hash.indexOf("$", hash.indexOf("p=")));
    }
}
