package org.rapportcrm.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.rapportcrm.shared.Secret;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals secrets that we have to know again (AES-256-GCM), with a key in the home folder: whoever
 * has the database alone reads none. What was sealed names its key, and opens only for the purpose
 * that it was sealed for.
 */
@Component
public class Vault {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;
    private static final int KEY_NAME_BYTES = 4;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Path file;

    Vault(@Value("${rapport.home}") Path home) {
        file = home.resolve("vault.key");
    }

    public byte[] seal(String purpose, byte[] secret) {
        byte[] key = key();
        byte[] nonce = random(NONCE_BYTES);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, purpose, secret);
        return ByteBuffer.allocate(KEY_NAME_BYTES + NONCE_BYTES + sealed.length)
                .put(name(key))
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** Throws {@link VaultKeyLost} when it was sealed with another key. */
    public byte[] open(String purpose, byte[] sealed) {
        byte[] key = key();
        if (!Arrays.equals(name(key), Arrays.copyOf(sealed, KEY_NAME_BYTES))) {
            throw new VaultKeyLost();
        }
        int start = KEY_NAME_BYTES + NONCE_BYTES;
        return run(
                Cipher.DECRYPT_MODE,
                key,
                Arrays.copyOfRange(sealed, KEY_NAME_BYTES, start),
                purpose,
                Arrays.copyOfRange(sealed, start, sealed.length));
    }

    private static byte[] run(int mode, byte[] key, byte[] nonce, String purpose, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the vault cannot work on a secret of " + purpose, e);
        }
    }

    private static byte[] name(byte[] key) {
        Secret secret = new Secret(Base64.getEncoder().encodeToString(key));
        return Arrays.copyOf(secret.hash(), KEY_NAME_BYTES);
    }

    private byte[] key() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make() throws IOException {
        Files.createDirectories(file.getParent());
        Path unfinished = Files.createTempFile(file.getParent(), "vault", ".new", privately());
        Files.writeString(
                unfinished,
                Base64.getEncoder().encodeToString(random(KEY_BYTES)),
                StandardOpenOption.SYNC);
        try {
            // of two that make one at the same time, the second takes the first one's
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException _) {
            return;
        } finally {
            Files.delete(unfinished);
        }
    }

    private static java.nio.file.attribute.FileAttribute<?> privately() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
