package org.rapportcrm.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.PGConnection;

/** Makes sure that the server on the port is the one of our data folder. */
record FirstConnection(PostgresFolders folders, int port, Login owner) {

    private static final String SECONDS = "30";

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    void verify() throws IOException, SQLException {
        try (Connection connection = connect()) {
            requireOurFolder(connection);
        }
    }

    void verifyAndPrepare(Login runTime) throws IOException, SQLException {
        try (Connection connection = connect()) {
            requireOurFolder(connection);
            createDatabase(connection);
            admit(connection, runTime);
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", owner.user());
        properties.setProperty("password", owner.password());
        properties.setProperty("connectTimeout", SECONDS);
        properties.setProperty("socketTimeout", SECONDS);
        // Another program on our port must not get the password in clear text.
        properties.setProperty("requireAuth", "scram-sha-256");
        return DriverManager.getConnection(url(port, "postgres"), properties);
    }

    private void requireOurFolder(Connection connection) throws IOException, SQLException {
        String folder = ask(connection, "select current_setting('data_directory')");
        if (!Files.isSameFile(Path.of(folder), folders.data())) {
            throw new PostgresStartFailed(
                    "Port %d is served by the PostgreSQL of %s instead of %s."
                            .formatted(port, folder, folders.data()));
        }
    }

    private static void createDatabase(Connection connection) throws SQLException {
        String database = EmbeddedPostgres.DATABASE;
        String count = "select count(*) from pg_database where datname = '%s'".formatted(database);
        if (ask(connection, count).equals("0")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create database " + database);
            }
        }
    }

    private static void admit(Connection connection, Login login) throws SQLException {
        String count = "select count(*) from pg_roles where rolname = '%s'".formatted(login.user());
        if (ask(connection, count).equals("0")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create role " + login.user() + " login");
            }
        }
        // hashed on our side, so that no log of the server holds it
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(login.user(), login.password().toCharArray(), "scram-sha-256");
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
