package org.rapportcrm.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The PostgreSQL below a home, by the pid that it wrote down itself. */
final class Postmaster {
    private Postmaster() {}

    static Optional<ProcessHandle> of(Path home) {
        try (Stream<Path> files =
                Files.find(home, 4, (file, is) -> file.endsWith("postmaster.pid"))) {
            return files.findFirst().flatMap(file -> alive(home, file));
        } catch (IOException | UncheckedIOException e) {
            // a server that stops takes the file away while we look
            return Optional.empty();
        }
    }

    private static Optional<ProcessHandle> alive(Path home, Path pidFile) {
        try (Stream<String> lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())))
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> commandLine(handle).contains(home.toString()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** So that a pid used again by a stranger is not taken for ours. */
    private static String commandLine(ProcessHandle handle) {
        try {
            return Files.readString(Path.of("/proc", "" + handle.pid(), "cmdline"));
        } catch (IOException e) {
            return handle.info().commandLine().orElse("");
        }
    }
}
