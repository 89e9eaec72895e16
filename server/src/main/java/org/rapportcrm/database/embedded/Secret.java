package org.rapportcrm.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The passwords of our roles, a file each. */
final class Secret {

    private static final int BYTES = 32;

    private Secret() {}

    static String read(Path file) throws IOException {
        return Files.readString(file).strip();
    }

    /** Of the owner of everything: only a backup brings it back. */
    static String readOrCreate(PostgresFolders folders) throws IOException {
        Path file = folders.secret();
        if (!Files.exists(file) && folders.hasCluster()) {
            throw new PostgresStartFailed(
                    "The password of the database is lost: bring back %s from a backup."
                            .formatted(file));
        }
        return readOrCreate(file);
    }

    static String readOrCreate(Path file) throws IOException {
        if (Files.exists(file)) {
            return read(file);
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Path unfinished = file.resolveSibling("secret.new");
        writePrivately(unfinished, password);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return password;
    }

    static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text + "\n", StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    }
}
