package org.rapportcrm.analytics.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one record, a list for each field of its schema; an empty list is a missing field,
 * which speaks neither for nor against anything.
 */
public record MatchRecord(List<List<String>> values) {
    /** Stands between the scope of a value and the value; in one without a scope it does not. */
    public static final char SCOPE_END = '\u001f';

    public MatchRecord {
        values = List.copyOf(values);
    }

    public List<String> values(int field) {
        return values.get(field);
    }

    /** The value as it was added, whatever its scope. */
    public static String withoutScope(String value) {
        return value.substring(value.indexOf(SCOPE_END) + 1);
    }

    /** Collects values as they are found; what is blank is missing. */
    public static final class Builder {
        private final Schema schema;
        private final Object[] values;

        Builder(Schema schema) {
            this.schema = schema;
            this.values = new Object[schema.size()];
            Arrays.fill(values, List.of());
        }

        /**
         * Adds a value to a field, beside those it has.
         *
         * @throws IllegalArgumentException when the schema has no such field
         */
        public Builder add(String field, @Nullable String value) {
            return add(schema.index(field), value);
        }

        /**
         * Adds a value that means something only within a scope: customer number 1234 of the web
         * shop. Values of different scopes neither agree nor differ.
         */
        public Builder add(String field, String scope, @Nullable String value) {
            return add(
                    schema.index(field),
                    value == null || value.isBlank() ? null : scope + SCOPE_END + value);
        }

        /** Adds a value to the field at this place of the schema. */
        public Builder add(int field, @Nullable String value) {
            if (value == null || value.isBlank()) {
                return this;
            }
            List<String> before = at(field);
            if (before.isEmpty()) {
                values[field] = List.of(value);
            } else if (!before.contains(value)) {
                var more = new ArrayList<>(before);
                more.add(value);
                values[field] = List.copyOf(more);
            }
            return this;
        }

        public MatchRecord build() {
            var lists = new ArrayList<List<String>>(values.length);
            for (int field = 0; field < values.length; field++) {
                lists.add(at(field));
            }
            return new MatchRecord(lists);
        }

        @SuppressWarnings("unchecked") // only lists of strings are ever put there
        private List<String> at(int field) {
            return (List<String>) values[field];
        }
    }
}
