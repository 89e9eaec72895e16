package org.rapportcrm.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.rapportcrm.database.embedded.EmbeddedPostgres;

/**
 * The one PostgreSQL of a test run, with a template database that all migrations have gone through.
 */
public final class TestPostgres {
    private static final String TEMPLATE = "rapport_template";
    private static final EmbeddedPostgres SERVER = start();

    private TestPostgres() {}

    /** Makes (or makes anew) a database of that name as the migrations leave it. */
    public static void clone(String name) {
        execute(
                "drop database if exists " + name + " with (force)",
                "create database " + name + " template " + TEMPLATE);
    }

    public static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + SERVER.port() + "/" + database;
    }

    public static String user() {
        return SERVER.user();
    }

    public static String password() {
        return SERVER.password();
    }

    private static EmbeddedPostgres start() {
        EmbeddedPostgres server = EmbeddedPostgres.start(Path.of("target/test-postgres"));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        String url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/";
        try (Connection connection =
                        DriverManager.getConnection(
                                url + "rapport", server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + TEMPLATE + " with (force)");
            statement.execute("create database " + TEMPLATE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Flyway.configure()
                .dataSource(url + TEMPLATE, server.user(), server.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return server;
    }

    private static void execute(String... statements) {
        try (Connection connection =
                        DriverManager.getConnection(url("rapport"), user(), password());
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
