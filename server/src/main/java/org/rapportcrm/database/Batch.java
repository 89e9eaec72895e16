package org.rapportcrm.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/**
 * Several queries that travel together: one statement, one round trip, however many there are. The
 * text is the same each time as long as the queries are, so that the server keeps their plans. For
 * one use, not safe for use by many threads.
 *
 * @see <a href="https://www.postgresql.org/docs/current/protocol-flow.html">Extended query</a>
 */
public final class Batch {
    private final DSLContext db;
    private final List<Part> parts = new ArrayList<>();

    public Batch(DSLContext db) {
        this.db = db;
    }

    /** Adds a query; its rows can be had when the batch has run. */
    public Supplier<Result<Record>> add(Select<?> query) {
        Part part = new Part(query);
        parts.add(part);
        return part;
    }

    public void run() {
        if (parts.isEmpty()) {
            return;
        }
        String sql =
                parts.stream()
                        .map(part -> db.render(part.query))
                        .collect(Collectors.joining(";\n"));
        db.connection(connection -> run(connection, sql));
    }

    private void run(Connection connection, String sql) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement);
            statement.execute();
            for (Part part : parts) {
                try (ResultSet rows = statement.getResultSet()) {
                    part.rows = db.fetch(rows, part.fields());
                }
                statement.getMoreResults();
            }
        } catch (SQLException e) {
            throw translated(sql, e);
        }
    }

    private void bind(Connection connection, PreparedStatement statement) throws SQLException {
        int index = 0;
        for (Part part : parts) {
            for (Object value : db.extractBindValues(part.query)) {
                statement.setObject(++index, forDriver(connection, value));
            }
        }
    }

    private static @Nullable Object forDriver(Connection connection, @Nullable Object value)
            throws SQLException {
        return switch (value) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case UUID[] ids -> connection.createArrayOf("uuid", ids);
            case String[] texts -> connection.createArrayOf("text", texts);
            case null, default -> value;
        };
    }

    private static DataAccessException translated(String sql, SQLException e) {
        DataAccessException known = new SQLStateSQLExceptionTranslator().translate("batch", sql, e);
        return known == null ? new UncategorizedSQLException("batch", sql, e) : known;
    }

    private static final class Part implements Supplier<Result<Record>> {
        private final Select<?> query;
        private @Nullable Result<Record> rows;

        Part(Select<?> query) {
            this.query = query;
        }

        /** As they were asked for: those of {@code query.fields()} have lost their tables. */
        Field<?>[] fields() {
            return query.$select().stream().map(Field.class::cast).toArray(Field<?>[]::new);
        }

        @Override
        public Result<Record> get() {
            if (rows == null) {
                throw new IllegalStateException("the batch has not run yet");
            }
            return rows;
        }
    }
}
