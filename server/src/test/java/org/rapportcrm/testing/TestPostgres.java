package org.rapportcrm.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.database.RunTimeRights;
import org.rapportcrm.database.embedded.EmbeddedPostgres;
import org.rapportcrm.database.embedded.Login;
import org.rapportcrm.database.embedded.PostgresSettings;

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

    /** From now on nobody waits there for the disk; Rapport refuses to start on such a database. */
    static void hurry(String name) {
        execute("alter database " + name + " set synchronous_commit = off");
    }

    /** Only what is in the log on disk VACUUM takes for seen by everybody. */
    public static void flush() {
        execute("checkpoint");
    }

    public static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + SERVER.port() + "/" + database;
    }

    public static String ownersUrl(String database) {
        Login owner = SERVER.owner();
        return url(database) + "?user=" + owner.user() + "&password=" + owner.password();
    }

    /** As the application works. */
    public static Login runTime() {
        return SERVER.runTime();
    }

    public static Login owner() {
        return SERVER.owner();
    }

    private static EmbeddedPostgres start() {
        EmbeddedPostgres server =
                EmbeddedPostgres.start(
                        Path.of("target/test-postgres-" + System.getProperty("rapport.fork", "1")),
                        // each database lives for seconds: nobody has to clean it up
                        new PostgresSettings("256MB", 100, Map.of("autovacuum", "off")));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        String url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/";
        try (Connection connection =
                        DriverManager.getConnection(
                                url + "rapport", server.owner().user(), server.owner().password());
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + TEMPLATE + " with (force)");
            statement.execute("create database " + TEMPLATE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Login owner = server.owner();
        Flyway.configure()
                .dataSource(url + TEMPLATE, owner.user(), owner.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        RunTimeRights.give(
                new Maintenance(url + TEMPLATE, owner.user(), owner.password()),
                server.runTime().user());
        return server;
    }

    private static void execute(String... statements) {
        try (Connection connection =
                        DriverManager.getConnection(
                                url("rapport"), owner().user(), owner().password());
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
