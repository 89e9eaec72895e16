package org.rapportcrm.record.filter;

import static org.jooq.impl.DSL.not;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Param;
import org.jooq.Table;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.DSL;
import org.rapportcrm.database.Like;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.Stored;
import tools.jackson.databind.json.JsonMapper;

/** One test of a filter over one field. */
record Comparison(RecordField field, Table<?> rows, Operands operands) {
    /** From the first instant that counts to the first that no longer does. */
    private record Span(Object from, Object until) {}

    Condition of(Filter.Test test) {
        if (!test.operator().takes(test.values().size())) {
            throw unfit(test.operator());
        }
        List<String> values = test.values();
        return switch (test.operator()) {
            case EMPTY -> not(FieldSql.isThere(field, rows));
            case FILLED -> FieldSql.isThere(field, rows);
            case IS -> is(values);
            case IS_NOT -> not(DSL.coalesce(DSL.field(is(values)), DSL.inline(false)).isTrue());
            case CONTAINS -> like("%", values.getFirst(), test.operator());
            case STARTS -> like("", values.getFirst(), test.operator());
            case WITHIN -> within(values.getFirst(), test.operator());
            case BELOW, AT_MOST, AT_LEAST, ABOVE -> ordered(test.operator(), values.getFirst());
        };
    }

    private Condition is(List<String> values) {
        if (Operands.isTime(field)) {
            return DSL.or(values.stream().map(value -> during(span(value))).toList());
        }
        List<Object> several = operands.several(field, values);
        return switch (field.type()) {
            case WORDS -> isOneOfWords(several);
            case TEXT, LONG_TEXT, EMAIL, URL -> {
                List<String> low = several.stream().map(one -> low((String) one)).toList();
                yield FieldSql.holds(field, rows, value -> FieldSql.low(field, value).in(low))
                        .and(FieldSql.inNormalForm(field, rows, low, Field::in));
            }
            case KEY -> FieldSql.holds(field, rows, value -> value.in(inTypeOf(value, values)));
            default -> FieldSql.holds(field, rows, value -> value.in(several));
        };
    }

    private List<Object> inTypeOf(Field<Object> column, List<String> texts) {
        return texts.stream().map(text -> inTypeOf(column, text)).toList();
    }

    private Object inTypeOf(Field<Object> column, String text) {
        try {
            Param<Object> value = DSL.val(text, column.getDataType());
            if (value.getValue() != null) {
                return value;
            }
        } catch (DataTypeException _) {
            // refused below
        }
        throw BadFilter.value(field.key(), text, "100123");
    }

    private Condition isOneOfWords(List<Object> words) {
        String[] texts = words.toArray(String[]::new);
        return switch (field.stored()) {
            case Stored.Column _ ->
                    FieldSql.holds(
                            field,
                            rows,
                            value -> DSL.condition("{0} && {1}::text[]", value, DSL.val(texts)));
            case Stored.Custom _ ->
                    FieldSql.holds(
                            field,
                            rows,
                            value ->
                                    DSL.or(
                                            words.stream()
                                                    .map(word -> contains(value, word))
                                                    .toList()));
            case null, default ->
                    FieldSql.holds(
                            field,
                            rows,
                            value ->
                                    FieldSql.low(field, value)
                                            .in(words.stream().map(w -> low((String) w)).toList()));
        };
    }

    private static Condition contains(Field<Object> value, Object word) {
        String json = new JsonMapper().writeValueAsString(List.of(word));
        return DSL.condition("{0} @> {1}", value, DSL.val(JSONB.valueOf(json)));
    }

    /**
     * @param before pattern of what may stand before the text
     */
    private Condition like(String before, String text, Operator operator) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT, EMAIL, URL, PHONE, KEY -> {
                String pattern = before + Like.literal(low(text)) + "%";
                yield FieldSql.holds(field, rows, value -> FieldSql.low(field, value).like(pattern))
                        .and(
                                FieldSql.inNormalForm(
                                        field,
                                        rows,
                                        List.of(text),
                                        (form, forms) ->
                                                form.like(
                                                        before
                                                                + Like.literal(forms.getFirst())
                                                                + "%")));
            }
            default -> throw unfit(operator);
        };
    }

    private Condition within(String period, Operator operator) {
        if (!Operands.isTime(field)) {
            throw unfit(operator);
        }
        Period days = operands.period(field, period);
        return during(new Span(begin(days.from()), begin(days.until())));
    }

    private Condition ordered(Operator operator, String text) {
        if (Operands.isTime(field)) {
            Span span = span(text);
            return switch (operator) {
                case BELOW -> holds(value -> value.lt(span.from()));
                case AT_MOST -> holds(value -> value.lt(span.until()));
                case AT_LEAST -> holds(value -> value.ge(span.from()));
                default -> holds(value -> value.ge(span.until()));
            };
        }
        if (field.type() != FieldType.NUMBER
                && field.type() != FieldType.MONEY
                && field.type() != FieldType.PERCENT) {
            throw unfit(operator);
        }
        Object number = operands.single(field, List.of(text));
        return switch (operator) {
            case BELOW -> holds(value -> value.lt(number));
            case AT_MOST -> holds(value -> value.le(number));
            case AT_LEAST -> holds(value -> value.ge(number));
            default -> holds(value -> value.gt(number));
        };
    }

    private Condition during(Span span) {
        return holds(value -> value.ge(span.from()).and(value.lt(span.until())));
    }

    private Condition holds(java.util.function.Function<Field<Object>, Condition> test) {
        return FieldSql.holds(field, rows, test);
    }

    /** An instant is itself; a day is all of it, in the asker's time zone. */
    private Span span(String text) {
        Optional<Instant> instant = instant(text);
        if (instant.isPresent() && field.type() == FieldType.INSTANT) {
            Instant at = instant.get();
            return new Span(kept(at), kept(at.plusNanos(1_000)));
        }
        LocalDate day = operands.day(field, text);
        return new Span(begin(day), begin(day.plusDays(1)));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(java.time.OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private Object begin(LocalDate day) {
        if (field.type() == FieldType.DATE) {
            return field.stored() instanceof Stored.Custom ? day.toString() : day;
        }
        return kept(day.atStartOfDay(operands.asker().zone()).toInstant());
    }

    /** As {@code custom} keeps instants: of one length, so that texts are in the order of time. */
    private Object kept(Instant instant) {
        return field.stored() instanceof Stored.Custom ? KeptInstant.text(instant) : instant;
    }

    private BadFilter unfit(Operator operator) {
        return BadFilter.operator(field.key(), operator.key());
    }

    private static String low(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
