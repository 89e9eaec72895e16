package org.rapportcrm.database;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * Several queries about one record that travel together: one statement, one round trip, however
 * many there are. They are written once and asked about many records. Not safe for use by many
 * threads; what {@link #prepare} returns is.
 */
public final class Questions {
    // equal to no id in a query, so that its places among the values can be found
    private final UUID placeholder = UUID.randomUUID();
    private final Field<UUID> subject = DSL.val(placeholder);
    private final Field<LocalDate> today = DSL.val(PreparedQuestions.SOME_DAY);
    private final List<Select<?>> queries = new ArrayList<>();
    private final List<Select<?>> later = new ArrayList<>();

    /** The id of the record that each asking names. */
    public Field<UUID> subject() {
        return subject;
    }

    /** The day that each asking names. */
    public Field<LocalDate> today() {
        return today;
    }

    public Question add(Select<?> query) {
        queries.add(query);
        return new Question(queries.size() - 1, false);
    }

    /**
     * A query that few need: it does not travel with the others, and is asked by whoever reads its
     * answer.
     */
    public Question addForFew(Select<?> query) {
        later.add(query);
        return new Question(later.size() - 1, true);
    }

    /** Equal queries travel once. */
    public PreparedQuestions prepare(DSLContext db) {
        Map<Query, Integer> distinct = new LinkedHashMap<>();
        List<Integer> places = new ArrayList<>();
        for (Select<?> query : queries) {
            places.add(distinct.computeIfAbsent(written(db, query), _ -> distinct.size()));
        }
        return new PreparedQuestions(
                db,
                placeholder,
                List.copyOf(distinct.keySet()),
                List.copyOf(places),
                later.stream().map(query -> alone(db, query)).toList());
    }

    private PreparedQuestions alone(DSLContext db, Select<?> query) {
        return new PreparedQuestions(
                db, placeholder, List.of(written(db, query)), List.of(0), List.of());
    }

    private static Query written(DSLContext db, Select<?> query) {
        return new Query(db.render(query), db.extractBindValues(query), List.of(fields(query)));
    }

    /** As they were asked for: those of {@code query.fields()} have lost their tables. */
    private static Field<?>[] fields(Select<?> query) {
        return query.$select().stream().map(Field.class::cast).toArray(Field<?>[]::new);
    }

    /**
     * @param values in the order of their places in the text
     */
    record Query(String text, List<Object> values, List<Field<?>> fields) {
        Field<?>[] columns() {
            return fields.toArray(Field<?>[]::new);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Query(String otherText, List<Object> otherValues, _)
                    && text.equals(otherText)
                    && Arrays.deepEquals(values.toArray(), otherValues.toArray());
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }
}
