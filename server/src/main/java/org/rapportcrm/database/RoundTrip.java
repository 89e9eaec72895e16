package org.rapportcrm.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;

/**
 * Queries that go to the database in one statement. The text is the same each time, so that the
 * server keeps its plans.
 *
 * @see <a href="https://www.postgresql.org/docs/current/protocol-flow.html">Extended query</a>
 */
final class RoundTrip {
    /** Stands for the day of the asking: no calendar of ours goes so far. */
    static final LocalDate SOME_DAY = LocalDate.of(-4712, 1, 1);

    private final DSLContext db;
    private final UUID placeholder;
    private final List<Field<?>[]> columns;
    private final List<Object> values;
    private final List<Integer> places;
    private final String text;

    RoundTrip(
            DSLContext db, UUID placeholder, List<Questions.Query> queries, List<Integer> places) {
        this.db = db;
        this.placeholder = placeholder;
        this.columns = queries.stream().map(Questions.Query::columns).toList();
        this.values = new ArrayList<>();
        queries.forEach(query -> values.addAll(query.values()));
        this.places = places;
        this.text = queries.stream().map(Questions.Query::text).collect(Collectors.joining(";\n"));
    }

    /** The rows of each question, in the order in which these were added. */
    List<Result<Record>> make(UUID subject, LocalDate today) {
        if (columns.isEmpty()) {
            return List.of();
        }
        List<Result<Record>> results =
                Objects.requireNonNull(
                        db.connectionResult(connection -> ask(connection, subject, today)));
        return places.stream().map(results::get).toList();
    }

    /** What a question has where nothing was found. */
    Result<Record> nothing() {
        return db.newResult(columns.getFirst());
    }

    private List<Result<Record>> ask(Connection connection, UUID subject, LocalDate today) {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            for (int i = 0; i < values.size(); i++) {
                Object value = values.get(i);
                Object asked =
                        placeholder.equals(value)
                                ? subject
                                : SOME_DAY.equals(value)
                                        ? today
                                        : DriverValues.of(connection, value);
                statement.setObject(i + 1, asked);
            }
            statement.execute();
            List<Result<Record>> results = new ArrayList<>(columns.size());
            for (Field<?>[] fields : columns) {
                try (ResultSet rows = statement.getResultSet()) {
                    results.add(db.fetch(rows, fields));
                }
                statement.getMoreResults();
            }
            return results;
        } catch (SQLException e) {
            throw DriverValues.translated(e, text);
        }
    }
}
