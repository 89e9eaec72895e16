package org.rapportcrm.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/** The embedded PostgreSQL of a running home, past the application. */
public final class Database {
    private Database() {}

    /** The texts in the only column of {@code query}. */
    public static Set<String> texts(Path home, String query) {
        var texts = new HashSet<String>();
        try (Connection connection = connect(home);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    public static void execute(Path home, String statement) throws SQLException, IOException {
        try (Connection connection = connect(home)) {
            execute(connection, statement);
        }
    }

    public static void execute(String url, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            execute(connection, statement);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(Path home) throws IOException, SQLException {
        Path postgres = home.resolve("postgres");
        String port = Files.readAllLines(postgres.resolve("data/postmaster.pid")).get(3);
        String password = Files.readString(postgres.resolve("secret")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/rapport", "rapport", password);
    }
}
