package org.rapportcrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.harness.Visitor;
import org.rapportcrm.harness.Waiting;

/** {@code bin/rapport package}, and what it makes, on a machine that has no Java. */
@Tag("full")
@Timeout(600)
class RunningTheArchive {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final int OUT_OF_MEMORY = 3;

    private static final Duration READY = Duration.ofSeconds(4);

    /** However busy the machine is; without the cache of Java it is twice as much. */
    private static final Duration COMPUTES = Duration.ofSeconds(9);

    /** Starts until one had the machine to itself. */
    private static final int TRIES = 5;

    @TempDir static Path folder;
    private static Path rapport = Path.of("");

    private final int port = freePort();
    private final Path said = folder.resolve("said-" + port);
    private Process server = ended();

    @BeforeAll
    @Timeout(600)
    static void unpack() throws IOException {
        String said = run(PROJECT, "bin/rapport", "package");
        String archive =
                said.lines().filter(line -> line.endsWith(".tar.gz")).findFirst().orElseThrow();
        run(folder, "tar", "-xzf", PROJECT.resolve(archive).toString());
        try (Stream<Path> unpacked = Files.list(folder)) {
            rapport = unpacked.findFirst().orElseThrow().resolve("bin/rapport");
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.destroy();
        assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void isReadyInSecondsWithAJavaOfItsOwn() throws Exception {
        Path home = folder.resolve("home");
        start(home, "-Xmx512m -XX:+UseSerialGC");
        stop();
        Start warm = warmStart(home);
        for (int i = 1; i < TRIES && warm.isDisturbed(); i++) {
            stop();
            warm = warmStart(home);
        }

        assertThat(server.info().command().orElseThrow())
                .isEqualTo(rapport.resolveSibling("../runtime/bin/java").normalize().toString());
        assertThat(warm.computed()).isLessThan(COMPUTES);
        assumeThat(warm.isDisturbed())
                .as("others worked on this machine during each of %d starts", TRIES)
                .isFalse();
        assertThat(warm.ready()).isLessThan(READY);
    }

    /** From the command to the line that says ready and the page for signing in. */
    private Start warmStart(Path home) throws IOException {
        Processors before = Processors.now();
        Instant begin = Instant.now();
        // without the cache Java would refuse
        start(home, "-Xmx512m -XX:+UseSerialGC -XX:AOTMode=on");
        Duration ready = Duration.between(begin, Instant.now());
        Duration computed = server.info().totalCpuDuration().orElseThrow();
        var start = new Start(ready, computed, Processors.now().workedSince(before));
        System.out.println(start + (start.isDisturbed() ? ", disturbed by others" : ""));
        return start;
    }

    /**
     * @param computed by the server itself
     * @param worked by all on this machine, its PostgreSQL and this test among them
     */
    private record Start(Duration ready, Duration computed, Duration worked) {
        private static final Duration PAGES_AND_POSTGRES = Duration.ofMillis(800);

        boolean isDisturbed() {
            return worked.minus(computed).compareTo(PAGES_AND_POSTGRES) > 0;
        }
    }

    /** Time that the processors of this machine worked since it runs, in ticks of 10 ms. */
    private record Processors(long ticks) {
        private static final int IDLE = 4;
        private static final int WAITING = 5;
        private static final int STOLEN = 8;

        static Processors now() throws IOException {
            try (Stream<String> lines = Files.lines(Path.of("/proc/stat"))) {
                String[] all = lines.findFirst().orElseThrow().split(" +");
                return new Processors(
                        IntStream.rangeClosed(1, STOLEN)
                                .filter(i -> i != IDLE && i != WAITING)
                                .mapToLong(i -> Long.parseLong(all[i]))
                                .sum());
            }
        }

        Duration workedSince(Processors before) {
            return Duration.ofMillis((ticks - before.ticks) * 10);
        }
    }

    @Test
    void endsWhenItIsOutOfMemorySoThatItIsStartedAgain() throws Exception {
        Path home = folder.resolve("small");
        server = launch(home, "-Xmx20m -XX:+UseSerialGC");
        assertThat(server.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isEqualTo(OUT_OF_MEMORY);

        Visitor visitor = start(home, "-Xmx512m -XX:+UseSerialGC");

        assertThat(visitor.get("/sign-in").status()).isEqualTo(200);
    }

    /** Until it says that it is ready, and is. */
    private Visitor start(Path home, String options) throws IOException {
        server = launch(home, options);
        var visitor = new Visitor("http://127.0.0.1:" + port, "Somebody");
        Waiting.until(Duration.ofMinutes(2), "ready", () -> isReady(visitor));
        return visitor;
    }

    private boolean isReady(Visitor visitor) {
        String log = log();
        assertThat(server.isAlive()).as(log).isTrue();
        return log.contains("Rapport is ready at") && answers(visitor);
    }

    private String log() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean answers(Visitor visitor) {
        try {
            return visitor.get("/sign-in").status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private Process launch(Path home, String options) throws IOException {
        var builder =
                new ProcessBuilder(
                        rapport.toString(), "--home", home.toString(), "--port", "" + port);
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", "/usr/bin:/bin", "RAPPORT_JAVA_OPTS", options));
        return builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    }

    private static Process ended() {
        try {
            Process process = new ProcessBuilder("true").start();
            process.waitFor();
            return process;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String run(Path where, String... command) throws IOException {
        List<String> words = new ArrayList<>(List.of(command));
        Process process =
                new ProcessBuilder(words)
                        .directory(where.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor()).as(said).isZero();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return said;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
