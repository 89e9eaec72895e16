package org.rapportcrm.record.filter;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.Stored;

/** The SQL of a field, over the table of its records under some alias. */
public final class FieldSql {
    private FieldSql() {}

    /** Its value under its name, to be selected or ordered by; of several, an array. */
    public static Field<?> value(RecordField field, Table<?> rows) {
        return stored(field) instanceof Stored.Column
                ? bare(field, rows)
                : bare(field, rows).as(field.key());
    }

    /** Its value, to be part of an expression; of several, an array. */
    public static Field<?> bare(RecordField field, Table<?> rows) {
        return switch (stored(field)) {
            case Stored.Column(String name) -> column(name, rows);
            case Stored.Made made -> made.value().apply(rows);
            case Stored.Custom(String key) -> custom(field.type(), key, rows);
            case Stored.Fact fact ->
                    field(
                            select(fact.value())
                                    .from(fact.table())
                                    .where(owns(fact.owner(), rows), fact.which()));
            case Stored.Rows several ->
                    DSL.array(
                            select(several.value())
                                    .from(several.table())
                                    .where(owns(several.owner(), rows), several.which())
                                    .orderBy(several.value()));
        };
    }

    /**
     * What it is sorted by; nothing where a record has several values.
     *
     * @return a column that may be empty comes with those that have a value first
     */
    public static Optional<Field<?>> order(RecordField field, Table<?> rows) {
        if (field.is(RecordField.Trait.IN_ORDER_OF_IDS)) {
            return Optional.of(column("id", rows));
        }
        return itself(field, rows);
    }

    /** Its own values in their order, also where ids are given in the same. */
    public static Optional<Field<?>> itself(RecordField field, Table<?> rows) {
        return switch (stored(field)) {
            case Stored.Column(String name) ->
                    field.isSeveral() ? Optional.empty() : Optional.of(column(name, rows));
            case Stored.Made(_, String order, _) -> Optional.of(column(order, rows));
            case Stored.Custom(String key) ->
                    hasOrder(field)
                            ? Optional.of(custom(field.type(), key, rows))
                            : Optional.empty();
            case Stored.Fact _ -> Optional.of(bare(field, rows));
            case Stored.Rows _ -> Optional.empty();
        };
    }

    /**
     * Whether a list can stand by it. The ids that an added field keeps are in no order that people
     * know, and the place where such a list goes on would tell one.
     */
    public static boolean hasOrder(RecordField field) {
        boolean namesOthers =
                switch (field.type()) {
                    case USER, CUSTOMER, RECORD -> field.stored() instanceof Stored.Custom;
                    default -> false;
                };
        return !field.isSeveral() && !namesOthers;
    }

    /** That the value, or one of several, passes a test. */
    static Condition holds(
            RecordField field, Table<?> rows, Function<Field<Object>, Condition> test) {
        return switch (stored(field)) {
            case Stored.Column(String name) -> test.apply(any(column(name, rows)));
            case Stored.Made made -> test.apply(any(made.value().apply(rows)));
            case Stored.Custom(String key) -> test.apply(any(custom(field.type(), key, rows)));
            case Stored.Fact fact ->
                    exists(
                            selectOne()
                                    .from(fact.table())
                                    .where(
                                            owns(fact.owner(), rows),
                                            fact.which(),
                                            test.apply(any(fact.value()))));
            case Stored.Rows several ->
                    exists(
                            selectOne()
                                    .from(several.table())
                                    .where(
                                            owns(several.owner(), rows),
                                            several.which(),
                                            test.apply(any(several.sought()))));
        };
    }

    /**
     * What holds for the normal form of a value as well, so that its index finds it; nothing where
     * a field has none.
     *
     * @param texts as somebody asked for them; the test gets their normal forms
     */
    static Condition inNormalForm(
            RecordField field,
            Table<?> rows,
            List<String> texts,
            BiFunction<Field<String>, List<String>, Condition> test) {
        if (!(stored(field) instanceof Stored.Made(_, _, Stored.NormalForm(var name, var of)))) {
            return DSL.noCondition();
        }
        List<String> forms = texts.stream().map(of).toList();
        return forms.contains("")
                ? DSL.noCondition()
                : test.apply(column(name, rows).coerce(String.class), forms);
    }

    /** A text in the form in which it is compared. */
    static Field<String> low(RecordField field, Field<Object> value) {
        return stored(field) instanceof Stored.Rows
                ? value.coerce(String.class)
                : lower(
                        value.getType().equals(String.class)
                                ? value.coerce(String.class)
                                : value.cast(String.class));
    }

    /** That there is a value at all. */
    static Condition isThere(RecordField field, Table<?> rows) {
        Condition there = holds(field, rows, Field::isNotNull);
        return field.type() == FieldType.WORDS && stored(field) instanceof Stored.Column(var name)
                ? DSL.cardinality(column(name, rows).cast(String[].class)).gt(0)
                : there;
    }

    static Field<?> custom(FieldType type, String key, Table<?> rows) {
        return custom(type, key, column("custom", rows));
    }

    /**
     * A key of {@code custom} in the type in which it is compared. Dates and instants stay texts:
     * ISO 8601 is in the order of time, and casting them is nothing that an index may hold.
     *
     * @param all the column
     */
    public static Field<?> custom(FieldType type, String key, Field<?> all) {
        Field<String> text = field("({0} ->> {1})", String.class, all, inline(key));
        return switch (type) {
            case NUMBER, MONEY, PERCENT -> field("(({0})::numeric)", BigDecimal.class, text);
            case WORDS -> field("({0} -> {1})", JSONB.class, all, inline(key));
            default -> text;
        };
    }

    private static Stored stored(RecordField field) {
        return Objects.requireNonNull(field.stored(), field.key());
    }

    private static Field<?> column(String name, Table<?> rows) {
        return Objects.requireNonNull(rows.field(name), name);
    }

    private static Condition owns(Field<?> owner, Table<?> rows) {
        return any(owner).eq(any(Objects.requireNonNull(rows.field("id", UUID.class))));
    }

    @SuppressWarnings("unchecked")
    private static Field<Object> any(Field<?> field) {
        return (Field<Object>) field;
    }
}
