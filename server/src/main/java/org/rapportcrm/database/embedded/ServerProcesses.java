package org.rapportcrm.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The operating system's processes that serve one data folder: postmaster and backends. */
final class ServerProcesses {

    private static final Logger log = LoggerFactory.getLogger(ServerProcesses.class);
    private static final Path PROC = Path.of("/proc");
    private static final Duration FAST = Duration.ofSeconds(30);
    private static final Duration IMMEDIATE = Duration.ofSeconds(10);
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final Path data;

    ServerProcesses(Path data) {
        this.data = data;
    }

    /**
     * Titles of backends show it. Containers forbid root to see where a process of another account
     * works, but everyone may read its title.
     */
    String name() {
        return "rapport-" + Integer.toHexString(data.toString().hashCode());
    }

    boolean isRunning(long pid) {
        Path process = PROC.resolve(Long.toString(pid));
        return read(process.resolve("comm")).strip().equals("postgres") && servesUs(process);
    }

    /** The postmaster, if it runs; a pid that was given to another program since does not count. */
    Optional<PidFile> postmaster() throws IOException {
        return PidFile.read(data).filter(file -> isRunning(file.pid()));
    }

    void stopAll() throws IOException, InterruptedException {
        Optional<PidFile> postmaster = postmaster();
        if (postmaster.isPresent()) {
            stop(postmaster.get().pid());
        }
        endOrphans();
    }

    /** Ends the postmaster, with a checkpoint if there is time for one. */
    void stop(long postmaster) throws IOException, InterruptedException {
        Commands.signal("INT", postmaster);
        if (!awaitEnd(postmaster, FAST)) {
            log.warn("PostgreSQL {} does not stop, so it is stopped at once", postmaster);
            Commands.signal("QUIT", postmaster);
            awaitEnd(postmaster, IMMEDIATE);
        }
    }

    /** A new postmaster refuses to start while a backend of the old one holds the shared memory. */
    private void endOrphans() throws IOException, InterruptedException {
        for (String signal : List.of("QUIT", "KILL")) {
            if (awaitNone(GRACE)) {
                return;
            }
            for (long pid : running()) {
                log.warn("Process {} of an earlier PostgreSQL stays, sending SIG{}", pid, signal);
                Commands.signal(signal, pid);
            }
        }
        if (!awaitNone(GRACE)) {
            throw new PostgresStartFailed(
                    "An earlier PostgreSQL still uses %s and does not stop: end processes %s."
                            .formatted(data, running()));
        }
    }

    private boolean awaitEnd(long pid, Duration patience) throws IOException, InterruptedException {
        return Waiting.until(() -> !isRunning(pid), patience);
    }

    private boolean awaitNone(Duration patience) throws IOException, InterruptedException {
        return Waiting.until(() -> running().isEmpty(), patience);
    }

    private List<Long> running() throws IOException {
        List<Long> pids = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                long pid = Long.parseLong(process.getFileName().toString());
                if (isRunning(pid)) {
                    pids.add(pid);
                }
            }
        }
        return pids;
    }

    private boolean servesUs(Path process) {
        try {
            return Files.isSameFile(process.resolve("cwd"), data);
        } catch (IOException e) {
            return read(process.resolve("cmdline")).contains(name());
        }
    }

    /** Empty for a process that has ended meanwhile. */
    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
