package org.rapportcrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

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

    /**
     * What a start computes with the cache of Java, of what it computes without; half as a rule.
     */
    private static final double OF_ALL = 0.7;

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
    void startsFromTheCacheOfAJavaOfItsOwn() throws Exception {
        Path home = folder.resolve("home");
        start(home, "-Xmx512m -XX:+UseSerialGC");
        stop();
        Duration all = computedByStart(home, "-XX:AOTMode=off");
        stop();

        // without the cache Java would refuse
        Duration warm = computedByStart(home, "-XX:AOTMode=on");

        assertThat(server.info().command().orElseThrow())
                .isEqualTo(rapport.resolveSibling("../runtime/bin/java").normalize().toString());
        assertThat(warm.toMillis()).isLessThan((long) (OF_ALL * all.toMillis()));
    }

    /** By the server alone, until it says that it is ready and shows the page for signing in. */
    private Duration computedByStart(Path home, String mode) throws IOException {
        Instant begin = Instant.now();
        start(home, "-Xmx512m -XX:+UseSerialGC " + mode);
        Duration ready = Duration.between(begin, Instant.now());
        Duration computed = server.info().totalCpuDuration().orElseThrow();
        System.out.printf("%s: ready after %s, computed for %s%n", mode, ready, computed);
        return computed;
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
