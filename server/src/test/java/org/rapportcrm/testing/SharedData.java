package org.rapportcrm.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Real data that lies beside the project, never in it. */
public final class SharedData {
    private static final Path ROOT =
            Path.of(Objects.requireNonNullElse(System.getenv("RAPPORT_DATA"), "../../shared/data"));

    private SharedData() {}

    /**
     * The files of a folder that match, sorted; without the data the test is skipped and says so.
     */
    public static List<Path> files(String folder, String ending) {
        Path path = ROOT.resolve(folder);
        assumeTrue(
                Files.isDirectory(path),
                () -> folder + " is not here; RAPPORT_DATA names the folder that holds it");
        try (var files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
