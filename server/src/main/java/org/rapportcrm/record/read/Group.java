package org.rapportcrm.record.read;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rapportcrm.shared.Money;

/**
 * The records of a list that are alike in one respect.
 *
 * @param value what they are alike in, as {@link Grouping#only} takes it
 * @param sums by field: one of each currency, or one figure without
 */
public record Group(String value, long count, Map<String, List<Sum>> sums) {
    /**
     * @param currency empty for a figure that is no money
     */
    public record Sum(BigDecimal amount, String currency) {
        public Optional<Money> money() {
            return currency.isEmpty() ? Optional.empty() : Optional.of(Money.of(amount, currency));
        }
    }

    public List<Sum> sums(String field) {
        return sums.getOrDefault(field, List.of());
    }

    /** Both together, under the name of the first. */
    Group and(Group other) {
        Map<String, List<Sum>> both = new LinkedHashMap<>();
        Stream.concat(sums.keySet().stream(), other.sums.keySet().stream())
                .distinct()
                .forEach(field -> both.put(field, added(sums(field), other.sums(field))));
        return new Group(value, count + other.count, both);
    }

    private static List<Sum> added(List<Sum> some, List<Sum> more) {
        Map<String, BigDecimal> all = new TreeMap<>();
        Stream.concat(some.stream(), more.stream())
                .forEach(sum -> all.merge(sum.currency(), sum.amount(), BigDecimal::add));
        return all.entrySet().stream().map(one -> new Sum(one.getValue(), one.getKey())).toList();
    }
}
