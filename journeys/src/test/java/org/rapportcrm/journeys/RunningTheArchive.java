package org.rapportcrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

/** {@code bin/rapport package}, and what it makes, on a machine that has no Java. */
@Tag("full")
@Timeout(600)
class RunningTheArchive {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final int OUT_OF_MEMORY = 3;

    private static final Duration READY = Duration.ofSeconds(4);

    /** However busy the machine is; without the cache of Java it is twice as much. */
    private static final Duration COMPUTES = Duration.ofSeconds(10);

    private static final double QUIET = 1;

    @TempDir static Path folder;
    private static Path rapport = Path.of("");

    private final int port = freePort();
    private Process server = ended();

    @BeforeAll
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

        boolean quiet = load() < QUIET;
        Instant begin = Instant.now();
        // without the cache Java would refuse
        Visitor visitor = start(home, "-Xmx512m -XX:+UseSerialGC -XX:AOTMode=on");
        Duration ready = Duration.between(begin, Instant.now());
        Duration computed = server.info().totalCpuDuration().orElseThrow();

        System.out.println("first page after " + ready + ", computed " + computed);
        assertThat(visitor.get("/sign-in").status()).isEqualTo(200);
        assertThat(server.info().command().orElseThrow())
                .isEqualTo(rapport.resolveSibling("../runtime/bin/java").normalize().toString());
        assertThat(computed).isLessThan(COMPUTES);
        if (quiet) {
            assertThat(ready).isLessThan(READY);
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

    /** Until its first page. */
    private Visitor start(Path home, String options) throws IOException {
        server = launch(home, options);
        var visitor = new Visitor("http://127.0.0.1:" + port, "Somebody");
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (!answers(visitor)) {
            assertThat(server.isAlive()).isTrue();
            assertThat(Instant.now()).isBefore(end);
        }
        return visitor;
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
        return builder.inheritIO().start();
    }

    private static double load() throws IOException {
        return Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
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
