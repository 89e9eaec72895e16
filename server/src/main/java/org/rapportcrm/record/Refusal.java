package org.rapportcrm.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule that refuses rows which are no record of this kind at all, such as a stock correction
 * among sales. A kind suggests its own; the mapping of a source may add to them or leave them out.
 *
 * @param reasonKey message key of what is told about a refused row
 * @param all a row is refused when all of these hold
 */
public record Refusal(String reasonKey, List<Condition> all) {
    public static Refusal when(String reasonKey, Condition... all) {
        return new Refusal(reasonKey, List.of(all));
    }

    public boolean appliesTo(Map<String, Object> values) {
        return all.stream().allMatch(condition -> condition.holds(values));
    }

    /** One test of one field. */
    public record Condition(String field, Operator operator, @Nullable String operand) {
        boolean holds(Map<String, Object> values) {
            Object value = values.get(field);
            return switch (operator) {
                case EMPTY -> value == null;
                case ZERO -> value instanceof BigDecimal number && number.signum() == 0;
                case NEGATIVE -> value instanceof BigDecimal number && number.signum() < 0;
                case EQUALS -> value != null && value.toString().equals(operand);
                case CONTAINS -> value != null && lower(value.toString()).contains(lower(operand));
            };
        }

        private static String lower(@Nullable String text) {
            return text == null ? "" : text.toLowerCase(Locale.ROOT);
        }
    }

    /** How a condition tests its field. */
    public enum Operator {
        EMPTY,
        ZERO,
        NEGATIVE,
        EQUALS,
        CONTAINS
    }

    public static Condition empty(String field) {
        return new Condition(field, Operator.EMPTY, null);
    }

    public static Condition zero(String field) {
        return new Condition(field, Operator.ZERO, null);
    }

    public static Condition contains(String field, String part) {
        return new Condition(field, Operator.CONTAINS, part);
    }
}
