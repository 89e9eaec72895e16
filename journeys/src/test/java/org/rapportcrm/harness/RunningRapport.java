package org.rapportcrm.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The built jar as a process of its own on a fresh home and a free port. {@link #restart} starts it
 * again on the same home and port after a kill. Ends with the test class, together with its
 * PostgreSQL, whatever happened; a class that runs a second time gets a fresh one.
 */
public final class RunningRapport implements BeforeAllCallback, AfterAllCallback, AutoCloseable {
    private static final String HEAP = "512m";
    private static final Duration START = Duration.ofMinutes(8);
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration STOP = Duration.ofMinutes(1);

    private final Path home;
    private final boolean ownsHome;
    private final int port;
    private final List<String> arguments;
    private final String heap;
    private final Thread atExit = new Thread(this::leave);
    private boolean closed;
    private Process process;
    private Output output;

    private RunningRapport(Path home, boolean ownsHome, String heap, List<String> arguments) {
        this.home = home;
        this.ownsHome = ownsHome;
        this.port = freePort();
        this.heap = heap;
        this.arguments = arguments;
        Runtime.getRuntime().addShutdownHook(atExit);
        process = launch(serverArguments());
        output = Output.of(process);
    }

    /** On a new home, which goes when this is closed; returns when the server said its address. */
    public static RunningRapport start(String... arguments) {
        return startOn(newHome(), true, HEAP, arguments);
    }

    /** With less or more memory than by default, such as 400m. */
    public static RunningRapport startWithHeap(String heap, String... arguments) {
        return startOn(newHome(), true, heap, arguments);
    }

    /** On a home that somebody else made and keeps. */
    public static RunningRapport startOn(Path home, String... arguments) {
        return startOn(home, false, HEAP, arguments);
    }

    private static RunningRapport startOn(
            Path home, boolean ownsHome, String heap, String... arguments) {
        var rapport = new RunningRapport(home, ownsHome, heap, List.of(arguments));
        try {
            rapport.awaitReady();
            Programs.keep(home);
            return rapport;
        } catch (RuntimeException | Error e) {
            rapport.close();
            throw e;
        }
    }

    /** A command that ends by itself, such as import, on this server's home. */
    public Finished run(String... command) {
        var all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--home", home.toString()));
        Process running = launch(all);
        Output said = Output.of(running);
        said.awaitEnd(Duration.ofMinutes(5));
        return new Finished(running.exitValue(), said.text());
    }

    /** What a command left: its exit code and all it printed. */
    public record Finished(int code, String output) {}

    /** Where it listens, such as http://127.0.0.1:40123, as it said itself. */
    public String address() {
        return output.find("Rapport is ready at (http://\\S+)").orElseThrow();
    }

    /** The one-time link that makes the first administrator, as printed. */
    public String setupLink() {
        return output.await(
                "Open (http://\\S+/setup/\\S+) to create the first administrator", SOON);
    }

    public String output() {
        return output.text();
    }

    public Path home() {
        return home;
    }

    public long pid() {
        return process.pid();
    }

    /** The postmaster that this server started; absent with an external PostgreSQL. */
    public Optional<ProcessHandle> postgres() {
        return Postmaster.of(home);
    }

    /** As a crash: the process gets no chance to say goodbye, its PostgreSQL runs on. */
    public void kill() {
        process.destroyForcibly();
        await(process.toHandle(), STOP);
    }

    /** As a crash of the database alone. */
    public void killPostgres() {
        ProcessHandle postmaster = postgres().orElseThrow();
        postmaster.destroyForcibly();
        await(postmaster, STOP);
    }

    /** As systemd or Ctrl-C would; returns the exit code. */
    public int terminate() {
        return terminate(STOP);
    }

    public int terminate(Duration patience) {
        process.destroy();
        await(process.toHandle(), patience);
        return process.exitValue();
    }

    public void restart() {
        process = launch(serverArguments());
        output = Output.of(process);
        awaitReady();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (closed) {
            closed = false;
            Runtime.getRuntime().addShutdownHook(atExit);
            restart();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        closed = true;
        leave();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private void leave() {
        end();
        if (ownsHome) {
            Folders.delete(home);
        }
    }

    private void end() {
        process.destroy();
        if (!exited(process.toHandle(), STOP)) {
            process.destroyForcibly();
        }
        postgres()
                .ifPresent(postmaster -> {
                    postmaster.destroyForcibly();
                    await(postmaster, STOP);
                });
    }

    private void awaitReady() {
        output.await("Rapport is ready at (http://\\S+)", START);
    }

    private List<String> serverArguments() {
        var all = new ArrayList<>(List.of("--home", home.toString(), "--port", "" + port));
        all.addAll(arguments);
        return all;
    }

    private Process launch(List<String> arguments) {
        var command =
                new ArrayList<>(
                        Arrays.asList(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx" + heap,
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Duser.timezone=UTC",
                                // whom journeys sign in with runs on this machine
                                "-Drapport.outgoing-allowed=127.0.0.0/8,::1",
                                "-jar",
                                jar().toString()));
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jar() {
        Path jar = Path.of(System.getProperty("rapport.jar", "../server/target/rapport.jar"));
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing: mvn -pl server package");
        }
        return jar.toAbsolutePath().normalize();
    }

    private static void await(ProcessHandle handle, Duration patience) {
        if (!exited(handle, patience)) {
            throw new IllegalStateException("process " + handle.pid() + " does not end");
        }
    }

    private static boolean exited(ProcessHandle handle, Duration patience) {
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (java.util.concurrent.TimeoutException e) {
            return false;
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path newHome() {
        try {
            Path home = Files.createTempDirectory("rapport-journey");
            Programs.giveTo(home);
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
