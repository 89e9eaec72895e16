package org.rapportcrm.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's programs as the first server of this process unpacked them: the next ones find them
 * in their home, which spares each some seconds. Homes made elsewhere get none.
 */
final class Programs {
    private static @Nullable Path kept;

    private Programs() {}

    static synchronized void keep(Path home) {
        Optional<Path> unpacked = unpacked(home);
        if (kept != null || unpacked.isEmpty()) {
            return;
        }
        try {
            Path folder = Files.createTempDirectory("rapport-programs");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(folder)));
            link(unpacked.get(), folder.resolve(unpacked.get().getFileName()));
            kept = folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static synchronized void giveTo(Path home) throws IOException {
        if (kept != null) {
            Path postgres = Files.createDirectories(home.resolve("postgres"));
            try (Stream<Path> folders = Files.list(kept)) {
                for (Path folder : folders.toList()) {
                    link(folder, postgres.resolve(folder.getFileName()));
                }
            }
        }
    }

    private static Optional<Path> unpacked(Path home) {
        try (Stream<Path> folders = Files.list(home.resolve("postgres"))) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("bin-"))
                    .findFirst();
        } catch (IOException e) {
            // a server with a database elsewhere has none
            return Optional.empty();
        }
    }

    private static void link(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Path copy = to.resolve(from.relativize(one));
                if (Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createLink(copy, one);
                } else {
                    Files.copy(
                            one,
                            copy,
                            LinkOption.NOFOLLOW_LINKS,
                            StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
