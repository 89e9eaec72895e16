package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final byte[] SEED = "a seed of an app".getBytes(StandardCharsets.UTF_8);

    @TempDir Path home;
    private Vault vault = new Vault(Path.of("."));

    @BeforeEach
    void isInTheHome() {
        vault = new Vault(home);
    }

    @Test
    void opensWhatItSealed() {
        byte[] sealed = vault.seal("totp:ruth", SEED);

        assertThat(new Vault(home).open("totp:ruth", sealed)).isEqualTo(SEED);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("seed");
    }

    @Test
    void sealsTheSameDifferentlyEachTime() {
        assertThat(vault.seal("totp:ruth", SEED)).isNotEqualTo(vault.seal("totp:ruth", SEED));
    }

    @Test
    void opensNothingThatWasMovedToSomebodyElse() {
        byte[] sealed = vault.seal("totp:ruth", SEED);

        assertThatThrownBy(() -> vault.open("totp:priya", sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void opensNothingThatWasChanged() {
        byte[] sealed = vault.seal("totp:ruth", SEED);
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> vault.open("totp:ruth", sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void saysThatItsKeyIsLost() throws Exception {
        byte[] sealed = vault.seal("totp:ruth", SEED);

        Files.delete(home.resolve("vault.key"));

        assertThatThrownBy(() -> vault.open("totp:ruth", sealed)).isInstanceOf(VaultKeyLost.class);
    }

    @Test
    void keepsItsKeyFromOthers() throws Exception {
        vault.seal("totp:ruth", SEED);

        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(home.resolve("vault.key"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(home)) {
            assertThat(files).containsExactly(home.resolve("vault.key"));
        }
    }
}
