package org.rapportcrm.commerce.product;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.regexpReplaceAll;
import static org.rapportcrm.commerce.db.Tables.PRODUCT;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.rapportcrm.record.plain.CalledRecords;
import org.springframework.stereotype.Component;

/** Products by code or name; what differs in spaces and marks only is asked about. */
@Component
class CalledProducts implements CalledRecords {
    private final DSLContext db;

    CalledProducts(DSLContext db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return ProductType.KEY;
    }

    @Override
    public Map<String, Set<UUID>> called(Call call) {
        UnaryOperator<String> low = text -> text.strip().toLowerCase(Locale.ROOT);
        Map<String, Set<UUID>> found =
                new HashMap<>(by(call.texts(), low, lower(PRODUCT.NAME), PRODUCT.ID));
        found.putAll(by(call.texts(), low, lower(PRODUCT.CODE), PRODUCT.ID));
        return found;
    }

    @Override
    public Map<String, String> resembling(Call call) {
        Field<String> bare =
                regexpReplaceAll(lower(PRODUCT.NAME), inline("[^[:alnum:]]"), inline(""));
        return by(call.texts(), CalledProducts::bare, bare, PRODUCT.NAME).entrySet().stream()
                .filter(text -> text.getValue().size() == 1)
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, text -> text.getValue().iterator().next()));
    }

    private <T> Map<String, Set<T>> by(
            Collection<String> texts,
            UnaryOperator<String> key,
            Field<String> column,
            Field<T> told) {
        Map<String, Set<T>> byKey = new HashMap<>();
        db.select(column, told)
                .from(PRODUCT)
                .where(column.in(texts.stream().map(key).toList()))
                .forEach(row ->
                        byKey.computeIfAbsent(row.value1(), _ -> new HashSet<>())
                                .add(row.value2()));
        Map<String, Set<T>> found = new HashMap<>();
        for (String text : texts) {
            Set<T> its = byKey.get(key.apply(text));
            if (its != null) {
                found.put(text, its);
            }
        }
        return found;
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
