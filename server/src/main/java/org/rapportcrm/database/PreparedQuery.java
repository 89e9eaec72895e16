package org.rapportcrm.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;

/**
 * A query that is written once and asked with other values each time: for what every request asks,
 * writing it takes longer than asking it. Safe for use by many threads.
 */
public final class PreparedQuery {
    private final DSLContext db;
    private final String text;
    private final List<Object> places;
    private final Field<?>[] fields;

    /**
     * @param query with a value of its own at each place that {@link #ask} fills
     */
    public PreparedQuery(DSLContext db, Select<?> query) {
        this.db = db;
        text = db.render(query);
        places = List.copyOf(db.extractBindValues(query));
        fields = query.$select().stream().map(Field.class::cast).toArray(Field<?>[]::new);
    }

    /**
     * @param values by what stands at their places in the query
     */
    public Result<Record> ask(Map<?, ?> values) {
        return Objects.requireNonNull(
                db.connectionResult(connection -> {
                    try (PreparedStatement statement = connection.prepareStatement(text)) {
                        for (int i = 0; i < places.size(); i++) {
                            Object place = places.get(i);
                            Object value = values.containsKey(place) ? values.get(place) : place;
                            statement.setObject(i + 1, DriverValues.of(connection, value));
                        }
                        try (ResultSet rows = statement.executeQuery()) {
                            return db.fetch(rows, fields);
                        }
                    } catch (SQLException e) {
                        throw DriverValues.translated(e, text);
                    }
                }));
    }
}
