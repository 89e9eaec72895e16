package org.rapportcrm.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The folder of the measured server, and the way past the server to its PostgreSQL. */
record Home(Path folder) {
    static final String USER = "rapport";

    private static final Duration PATIENCE = Duration.ofMinutes(60);
    private static final long LOOK_AGAIN_MILLIS = 2_000;

    private static final String BUSY =
            """
            select name from journal.reader where position < (select max(position) from journal.change)
            union all select 'run ' || id from identity.run where done_at is null
            union all select 'job ' || kind from work.job where state in ('queued', 'running')
            """;

    int port() throws IOException {
        return Integer.parseInt(
                Files.readAllLines(postgres().resolve("data/postmaster.pid")).get(3));
    }

    String password() throws IOException {
        return Files.readString(postgres().resolve("secret")).strip();
    }

    Path logs() {
        return postgres().resolve("log");
    }

    Connection connect() throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port() + "/rapport", USER, password());
    }

    /** The rows of a query as texts. */
    List<List<String>> rows(String query) throws IOException, SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            int columns = found.getMetaData().getColumnCount();
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(found.getString(column));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    void execute(String script) throws IOException, SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    /**
     * Reads every file of the database once and returns the bytes: a virtual machine may have
     * dropped pages that nobody touched.
     */
    long readOnce() throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(postgres().resolve("data/base"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try (InputStream content = Files.newInputStream(file)) {
                    bytes += content.transferTo(OutputStream.nullOutputStream());
                } catch (NoSuchFileException _) {
                    // PostgreSQL has dropped it meanwhile: a temporary table
                    continue;
                }
            }
        }
        return bytes;
    }

    /** Until nobody follows the journal any more, no run compares customers and no work waits. */
    void awaitRest() throws IOException, SQLException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        for (List<List<String>> busy = rows(BUSY); !busy.isEmpty(); busy = rows(BUSY)) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("still at work after " + PATIENCE + ": " + busy);
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    private Path postgres() {
        return folder.resolve("postgres");
    }
}
