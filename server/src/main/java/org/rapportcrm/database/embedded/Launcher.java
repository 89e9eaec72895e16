package org.rapportcrm.database.embedded;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the postmaster of an existing cluster and waits until it takes connections. */
record Launcher(PostgresFolders folders, Account account, PostgresSettings settings) {

    private static final Logger log = LoggerFactory.getLogger(Launcher.class);
    private static final Duration RETRY_FOR = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(300);

    /** After a crash PostgreSQL reads its write-ahead log first, which can take minutes. */
    private static final Duration RECOVERY = Duration.ofMinutes(10);

    Process start(IntSupplier port) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(RETRY_FOR);
        while (true) {
            try {
                stopLeftovers();
                return launch(port.getAsInt());
            } catch (PostgresStartFailed failure) {
                if (!failure.trouble().passes() || Instant.now().isAfter(deadline)) {
                    throw failure;
                }
                log.debug("Trying once more to start PostgreSQL", failure);
                Thread.sleep(PAUSE);
            }
        }
    }

    void stopLeftovers() throws IOException, InterruptedException {
        Optional<PidFile> postmaster = folders.processes().postmaster();
        if (postmaster.isPresent()) {
            log.warn("Stopping PostgreSQL {} of an earlier Rapport", postmaster.get().pid());
        }
        folders.processes().stopAll();
    }

    private Process launch(int port) throws IOException, InterruptedException {
        Instant begin = Instant.now();
        ProcessBuilder builder = Commands.prepare(account.daemon(words(port)));
        builder.redirectOutput(folders.startupLog().toFile());
        Optional<PidFile> stale = PidFile.read(folders.data());
        // A stale file's pid may be a stranger's by now, in a container even that of one of our
        // threads, and PostgreSQL would refuse to start beside it. A pid named here it takes for
        // dead; it still makes sure that nobody uses the shared memory.
        stale.ifPresent(
                file -> builder.environment().put("PG_GRANDPARENT_PID", Long.toString(file.pid())));
        Process process = builder.start();
        try {
            awaitReady(process, port, begin);
            return process;
        } catch (PostgresStartFailed | IOException | InterruptedException e) {
            if (process.isAlive()) {
                folders.processes().stop(process.pid());
            }
            throw e;
        }
    }

    private List<String> words(int port) {
        List<String> words =
                List.of(
                        folders.program("postgres").toString(),
                        "-D",
                        folders.data().toString(),
                        "-p",
                        Integer.toString(port));
        Map<String, String> ours =
                Map.of(
                        "cluster_name", folders.processes().name(),
                        "listen_addresses", "127.0.0.1",
                        "unix_socket_directories", "");
        List<String> log = PostgresSettings.arguments(new ServerLog(folders).settings());
        List<String> fixed = Commands.join(log, PostgresSettings.arguments(ours));
        return Commands.join(words, Commands.join(fixed, settings.arguments()));
    }

    private void awaitReady(Process process, int port, Instant begin)
            throws IOException, InterruptedException {
        Waiting.until(() -> !process.isAlive() || isReady(process, port), RECOVERY);
        if (!process.isAlive()) {
            throw failed("ended with code " + process.exitValue(), begin);
        }
        if (!isReady(process, port)) {
            throw failed("takes no connections after " + RECOVERY, begin);
        }
    }

    private boolean isReady(Process process, int port) throws IOException {
        return PidFile.read(folders.data())
                .filter(PidFile::ready)
                // The port too: in a container a stale file can name the pid of the new process.
                .filter(file -> file.port() == port && owns(process, file.pid()))
                .isPresent();
    }

    private static boolean owns(Process process, long pid) {
        return process.pid() == pid || process.descendants().anyMatch(child -> child.pid() == pid);
    }

    private PostgresStartFailed failed(String how, Instant begin)
            throws IOException, InterruptedException {
        return PostgresStartFailed.of(
                "PostgreSQL in %s %s.".formatted(folders.root(), how),
                new ServerLog(folders).finalWords(begin));
    }
}
