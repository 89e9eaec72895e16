package org.rapportcrm.record.filter;

import java.util.Arrays;
import java.util.List;

/**
 * Which records are meant: a tree. Values are texts, in the form that the API writes; they are read
 * against the type of their field when the filter is asked.
 */
public sealed interface Filter {
    Filter EVERYTHING = new All(List.of());

    /** All of them hold; of none, everything passes. */
    record All(List<Filter> parts) implements Filter {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** One of them holds; of none, nothing passes. */
    record Any(List<Filter> parts) implements Filter {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Filter part) implements Filter {}

    record Test(String field, Operator operator, List<String> values) implements Filter {
        public Test {
            values = List.copyOf(values);
        }
    }

    /** Somebody or something related passes {@code which}, such as an employer in Vienna. */
    record Has(String relation, Filter which) implements Filter {}

    static Filter all(Filter... parts) {
        return new All(Arrays.asList(parts));
    }

    static Filter test(String field, Operator operator, String... values) {
        return new Test(field, operator, Arrays.asList(values));
    }

    static Filter is(String field, String value) {
        return test(field, Operator.IS, value);
    }

    default boolean isEverything() {
        return this instanceof All(List<Filter> parts)
                && parts.stream().allMatch(Filter::isEverything);
    }

    /** Both hold. */
    default Filter and(Filter other) {
        if (isEverything()) {
            return other;
        }
        return other.isEverything() ? this : all(this, other);
    }
}
