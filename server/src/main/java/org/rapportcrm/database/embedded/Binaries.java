package org.rapportcrm.database.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked from the class path. */
final class Binaries {

    /** Keep in sync with postgres-binaries.version in pom.xml. */
    static final String VERSION = "18.6";

    /**
     * Names the archive and is written last: a folder without it was not unpacked to the end, and
     * one with another name came here from another kind of machine.
     */
    private static final String MARKER = "complete";

    private static final int OWNER_MAY_EXECUTE = 0100;

    private Binaries() {}

    /** Refuses a system for which there are no programs. */
    static void requireOurs() {
        archiveName();
    }

    static void unpack(PostgresFolders folders) throws IOException, InterruptedException {
        Path target = folders.binaries();
        String archiveName = archiveName();
        if (isComplete(target, archiveName)) {
            return;
        }
        Path unfinished = target.resolveSibling(target.getFileName() + ".new");
        FileTrees.delete(unfinished);
        FileTrees.delete(target);
        try (TarArchiveInputStream archive = open(archiveName)) {
            extract(archive, unfinished);
        }
        openFolders(unfinished);
        Files.writeString(unfinished.resolve(MARKER), archiveName);
        flush(unfinished);
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Else a power cut could leave the new name with empty files behind it. */
    private static void flush(Path folder) throws IOException, InterruptedException {
        Optional<String> sync = Commands.find("sync");
        if (sync.isPresent()) {
            Commands.run(List.of(sync.get(), "-f", folder.toString()));
        }
    }

    private static boolean isComplete(Path folder, String archiveName) throws IOException {
        Path marker = folder.resolve(MARKER);
        return Files.exists(marker) && Files.readString(marker).equals(archiveName);
    }

    private static String archiveName() {
        String system = System.getProperty("os.name", "") + " " + System.getProperty("os.arch", "");
        return switch (system.toLowerCase(Locale.ROOT)) {
            case "linux amd64" -> "/postgres-linux-x86_64.txz";
            case "linux aarch64" -> "/postgres-linux-arm_64.txz";
            default -> throw unsupported(system);
        };
    }

    private static TarArchiveInputStream open(String archiveName) throws IOException {
        InputStream packed = Binaries.class.getResourceAsStream(archiveName);
        if (packed == null) {
            throw unsupported(archiveName);
        }
        return new TarArchiveInputStream(new XZInputStream(packed));
    }

    private static PostgresStartFailed unsupported(String system) {
        return new PostgresStartFailed(
                "There is no built-in PostgreSQL for %s. Name a server of your own with --db-url."
                        .formatted(system));
    }

    private static void extract(TarArchiveInputStream archive, Path target) throws IOException {
        TarArchiveEntry entry = archive.getNextEntry();
        while (entry != null) {
            Path path = target.resolve(entry.getName()).normalize();
            if (!path.startsWith(target)) {
                throw new IOException("The archive leaves its folder: " + entry.getName());
            }
            extract(archive, entry, path);
            entry = archive.getNextEntry();
        }
    }

    private static void extract(TarArchiveInputStream archive, TarArchiveEntry entry, Path path)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolve("..").normalize());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(archive, path);
        boolean program = (entry.getMode() & OWNER_MAY_EXECUTE) != 0;
        PostgresFolders.permit(path, program ? "rwxr-xr-x" : "rw-r--r--");
    }

    /** Whatever our umask: another account may run the programs. */
    private static void openFolders(Path tree) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path folder : paths.filter(Files::isDirectory).toList()) {
                PostgresFolders.permit(folder, "rwxr-xr-x");
            }
        }
    }
}
