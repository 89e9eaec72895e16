package org.rapportcrm.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One mapped row: typed values by field key. Blank cells are absent; a repeated field holds a list.
 *
 * @param sourceRecord the raw record that it was made from; null when somebody typed it
 * @param target the record to change, where that is known; then an absent field stays
 * @param values in a row that somebody typed, a blank text says that there is no value
 * @param ahead what its kind read in the values before; null where landing reads them itself
 */
public record Row(
        @Nullable UUID sourceRecord,
        @Nullable UUID target,
        Map<String, Object> values,
        @Nullable Ahead ahead) {

    public Row(@Nullable UUID sourceRecord, @Nullable UUID target, Map<String, Object> values) {
        this(sourceRecord, target, values, null);
    }

    /** What a kind reads in the values of a row alone, as it likes; never changed after. */
    public interface Ahead {}

    public static Row received(
            UUID sourceRecord, Map<String, Object> values, @Nullable Ahead ahead) {
        return new Row(sourceRecord, null, values, ahead);
    }

    public static Row typed(Map<String, Object> values) {
        return new Row(null, null, values);
    }

    public static Row edit(UUID target, Map<String, Object> values) {
        return new Row(null, target, values);
    }

    /** Whether a person typed it: then they decide whose it is, and mistakes can be mended. */
    public boolean isTyped() {
        return sourceRecord == null;
    }

    public @Nullable String text(String key) {
        Object value = values.get(key);
        return value instanceof List<?> several ? (String) several.getFirst() : (String) value;
    }

    /** All values of a repeated field, in the order of the file's columns. */
    public List<String> texts(String key) {
        return switch (values.get(key)) {
            case null -> List.of();
            case List<?> several -> several.stream().map(String.class::cast).toList();
            case Object one -> List.of((String) one);
        };
    }

    public @Nullable BigDecimal number(String key) {
        return (BigDecimal) values.get(key);
    }

    public @Nullable Instant instant(String key) {
        return (Instant) values.get(key);
    }

    public @Nullable LocalDate date(String key) {
        return (LocalDate) values.get(key);
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }
}
