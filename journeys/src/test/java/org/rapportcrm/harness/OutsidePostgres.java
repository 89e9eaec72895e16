package org.rapportcrm.harness;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL from the machine's own packages, on a folder and a port of its own. */
public final class OutsidePostgres implements AutoCloseable {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

    private final Path programs;
    private final Path folder;
    private final int port;

    private OutsidePostgres(Path programs) throws IOException {
        this.programs = programs;
        this.folder = Files.createTempDirectory("rapport-postgres");
        this.port = freePort();
    }

    /** The oldest that is installed; where none is, the test is skipped and says so. */
    public static OutsidePostgres start() {
        Optional<Path> programs = programs();
        assumeTrue(programs.isPresent(), "no PostgreSQL is installed: bin/setup --full");
        try {
            var postgres = new OutsidePostgres(programs.orElseThrow());
            postgres.create();
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the role that owns the database. */
    public String url() {
        return url("rapport");
    }

    /** As a role that has no rights of its own. */
    public String runTimeUrl() {
        return url("rapport_app");
    }

    private String url(String role) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/rapport?user=" + role + "&password=secret";
    }

    public String version() {
        return run(programs + "/postgres --version").strip();
    }

    @Override
    public void close() {
        run(programs + "/pg_ctl -D data stop -m immediate");
        Folders.delete(folder);
    }

    private void create() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        for (Path path : List.of(folder, secret)) {
            if (isRoot()) {
                var lookup = path.getFileSystem().getUserPrincipalLookupService();
                Files.setOwner(path, lookup.lookupPrincipalByName("postgres"));
            }
        }
        run(programs + "/initdb -D data -U postgres --auth=scram-sha-256 --pwfile=secret -E UTF8");
        String options = "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1";
        run(programs + "/pg_ctl -D data -w -l log -o '" + options + "' start");
        sql("create role rapport login password 'secret'");
        sql("create role rapport_app login password 'secret'");
        sql("create database rapport owner rapport encoding 'UTF8' template template0");
    }

    /** As the administrator of the server. */
    private void sql(String statement) {
        String psql =
                "PGPASSWORD=secret " + programs + "/psql -q -h 127.0.0.1 -U postgres -p " + port;
        run(psql + " -c \"" + statement + "\"");
    }

    /** PostgreSQL refuses to run as root. */
    private String run(String command) {
        String inFolder = "cd " + folder + " && " + command;
        List<String> words =
                isRoot()
                        ? List.of("su", "postgres", "-s", "/bin/sh", "-c", inFolder)
                        : List.of("sh", "-c", inFolder);
        try {
            Path said = Files.createTempFile("rapport-postgres", ".log");
            // a file and no pipe, which the server would hold open
            Process process =
                    new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile())
                            .start();
            int code = process.waitFor();
            String text = Files.readString(said);
            Files.delete(said);
            if (code != 0) {
                throw new IllegalStateException(command + "\n" + text);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Path> programs() {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.filter(version -> Files.exists(version.resolve("bin/initdb")))
                    .min(Comparator.comparingInt(it -> Integer.parseInt(it.getFileName() + "")))
                    .map(version -> version.resolve("bin"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
