package org.rapportcrm.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rapportcrm.shared.UuidV7;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Uploaded files until they are brought in: below the home folder, under names of our own. Nodes
 * that share a database share this folder.
 */
@Component
public class StoredFiles {
    private final Path folder;

    StoredFiles(@Value("${rapport.home}") Path home) {
        folder = home.resolve("imports").toAbsolutePath().normalize();
    }

    public Path keep(InputStream content) {
        try {
            Path file = Files.createDirectories(folder).resolve(UuidV7.next().toString());
            try {
                Files.copy(content, file);
                return file;
            } catch (IOException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a file of ours; one that somebody only named to us stays. */
    public void forget(Path file) {
        if (!folder.equals(file.toAbsolutePath().normalize().getParent())) {
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
