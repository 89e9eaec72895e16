package org.rapportcrm.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The superuser's password. */
final class Secret {

    private static final int BYTES = 32;

    private Secret() {}

    static String read(PostgresFolders folders) throws IOException {
        return Files.readString(folders.secret()).strip();
    }

    static String readOrCreate(PostgresFolders folders) throws IOException {
        if (Files.exists(folders.secret())) {
            return read(folders);
        }
        if (folders.hasCluster()) {
            throw new PostgresStartFailed(
                    "The password of the database is lost: bring back %s from a backup."
                            .formatted(folders.secret()));
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Path unfinished = folders.root().resolve("secret.new");
        writePrivately(unfinished, password);
        Files.move(unfinished, folders.secret(), StandardCopyOption.ATOMIC_MOVE);
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
