package org.rapportcrm.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The repository and the compiled application, read once for all gates. */
final class House {
    static final String ROOT = "org.rapportcrm";
    static final String TEMPLATES = "gg.jte.generated.precompiled";
    static final Path FOLDER = folder();

    static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(ROOT, TEMPLATES);

    private House() {}

    /**
     * All files under the folders, relative to the repository; a folder that is absent has none.
     */
    static List<Path> files(String ending, String... folders) {
        return Stream.of(folders)
                .map(FOLDER::resolve)
                .filter(Files::isDirectory)
                .flatMap(House::walk)
                .filter(file -> file.toString().endsWith(ending))
                .map(FOLDER::relativize)
                .sorted()
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(Path file) {
        return read(file).lines().toList();
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("mvnw")))
                .findFirst()
                .orElseThrow();
    }
}
