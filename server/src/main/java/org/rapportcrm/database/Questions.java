package org.rapportcrm.database;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * Several queries about one record: one statement, one round trip, however many there are, and
 * after it what only few records have. They are written once and asked about many records. Not safe
 * for use by many threads; what {@link #prepare} returns is.
 */
public final class Questions {
    // equal to no id in a query, so that its places among the values can be found
    private final UUID placeholder = UUID.randomUUID();
    private final Field<UUID> subject = DSL.val(placeholder);
    private final Field<LocalDate> today = DSL.val(RoundTrip.SOME_DAY);
    private final List<Select<?>> queries = new ArrayList<>();
    private final List<Field<?>> signs = new ArrayList<>();
    private final Map<Integer, Select<?>> ifAny = new LinkedHashMap<>();
    private final List<Select<?>> whenRead = new ArrayList<>();

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
        return new Question(queries.size() - 1, Question.When.ALWAYS);
    }

    /**
     * A query that most records have no rows for. Whether there are any travels with the others,
     * all such questions in one query; what has some is asked after it.
     *
     * @param query not a sorted union, which would be read whole to know whether it has rows
     */
    public Question addIfAny(Select<?> query) {
        return addIfAny(query, query);
    }

    /**
     * @param sign is quicker than the query, which has no rows where this has none
     */
    public Question addIfAny(Select<?> sign, Select<?> query) {
        Question whether = addWhether(sign);
        ifAny.put(whether.place(), query);
        return new Question(whether.place(), Question.When.IF_ANY);
    }

    /** Whether a query has rows; there is nothing to read of them. */
    public Question addWhether(Select<?> query) {
        signs.add(DSL.field(DSL.exists(unsorted(query))).as("any_" + signs.size()));
        return new Question(signs.size() - 1, Question.When.WHETHER);
    }

    /**
     * A query that few need: it does not travel with the others, and is asked by whoever reads its
     * answer.
     */
    public Question addWhenRead(Select<?> query) {
        whenRead.add(query);
        return new Question(whenRead.size() - 1, Question.When.WHEN_READ);
    }

    /** Equal queries of one round trip are asked once; signs are not compared. */
    public PreparedQuestions prepare(DSLContext db) {
        List<Select<?>> first = new ArrayList<>(queries);
        if (!signs.isEmpty()) {
            first.add(DSL.select(signs));
        }
        List<Query> some = written(db, ifAny.values());
        return new PreparedQuestions(
                together(db, written(db, first)),
                !signs.isEmpty(),
                new IfAny(List.copyOf(ifAny.keySet()), together(db, some), each(db, some)),
                each(db, written(db, whenRead)));
    }

    private List<RoundTrip> each(DSLContext db, List<Query> asked) {
        return asked.stream().map(query -> together(db, List.of(query))).toList();
    }

    private RoundTrip together(DSLContext db, List<Query> asked) {
        Map<Query, Integer> distinct = new LinkedHashMap<>();
        List<Integer> places = new ArrayList<>();
        for (Query query : asked) {
            places.add(distinct.computeIfAbsent(query, _ -> distinct.size()));
        }
        return new RoundTrip(db, placeholder, List.copyOf(distinct.keySet()), List.copyOf(places));
    }

    /**
     * PostgreSQL would sort what it only looks into, as the limit is a value that it cannot see.
     */
    private static <R extends Record> Select<R> unsorted(Select<R> query) {
        return query.$limit((Field<Integer>) null).$orderBy(List.of());
    }

    private static List<Query> written(DSLContext db, Collection<Select<?>> queries) {
        return queries.stream()
                .map(query ->
                        new Query(
                                db.render(query),
                                db.extractBindValues(query),
                                List.of(fields(query))))
                .toList();
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
