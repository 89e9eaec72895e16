package org.rapportcrm.customer.list;

import static java.util.Comparator.comparing;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.val;
import static org.rapportcrm.customer.db.Tables.CONTACT_POINT;
import static org.rapportcrm.customer.db.Tables.CUSTOMER_;
import static org.rapportcrm.customer.db.Tables.SEARCH;
import static org.rapportcrm.customer.db.Tables.SEARCH_TOKEN;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/**
 * Finds customers by what somebody remembers of them. Words that begin so come first, walked by
 * rank; only when they are few, words that contain it.
 */
@Component
class FoundCustomers {
    static final int MOST = 50;
    private static final int FEW = 20;

    /** Enough to choose the best from; more would read half the table for a common syllable. */
    private static final int CANDIDATES = 300;

    private static final Comparator<Record> BEST_FIRST =
            comparing((Record row) -> row.get(SEARCH.RANK.getUnqualifiedName(), Float.class))
                    .reversed()
                    .thenComparing(row -> row.get(CUSTOMER_.SORT_NAME));

    private final DSLContext db;

    FoundCustomers(DSLContext db) {
        this.db = db;
    }

    List<Record> find(ListQuery query, Viewer viewer) {
        SearchText text = SearchText.of(query.text());
        List<Field<?>> fields = ListedCustomers.fields(viewer);
        Condition condition = query.condition(viewer).and(SeenWords.of(viewer, text));
        boolean byAddress = !text.address().isEmpty() && SeenFields.isReadBy(viewer, "email");
        Map<UUID, Record> found = new LinkedHashMap<>();
        text.starts().forEach(start -> add(found, byToken(fields, startingWith(start), condition)));
        text.words().forEach(word -> add(found, byToken(fields, exactly(word), condition)));
        if (byAddress) {
            add(found, byAddress(fields, text.address(), condition));
        }
        boolean isEnough = found.size() >= FEW || !found.isEmpty() && !text.address().isEmpty();
        if (!isEnough && !text.inside().isEmpty()) {
            add(found, inside(fields, text, condition));
        }
        return found.values().stream().limit(MOST).toList();
    }

    private void add(Map<UUID, Record> found, Select<?> query) {
        db.fetch(query).stream()
                .sorted(BEST_FIRST)
                .forEach(row -> found.putIfAbsent(row.get(CUSTOMER_.ID), row));
    }

    private static Select<?> byToken(List<Field<?>> fields, Condition token, Condition condition) {
        return DSL.select(fields)
                .select(SEARCH_TOKEN.RANK)
                .from(SEARCH_TOKEN)
                .join(CUSTOMER_)
                .on(CUSTOMER_.ID.eq(SEARCH_TOKEN.CUSTOMER_ID))
                .where(token, condition)
                .orderBy(SEARCH_TOKEN.RANK.desc())
                .limit(MOST + FEW);
    }

    private static Select<?> byAddress(List<Field<?>> fields, String start, Condition condition) {
        return DSL.select(fields)
                .select(SEARCH.RANK)
                .from(CONTACT_POINT)
                .join(CUSTOMER_)
                .on(CUSTOMER_.ID.eq(CONTACT_POINT.CUSTOMER_ID))
                .join(SEARCH)
                .on(SEARCH.CUSTOMER_ID.eq(CUSTOMER_.ID))
                .where(
                        CONTACT_POINT.KIND.eq("email"),
                        CONTACT_POINT.NORM.like(SearchText.literal(start) + "%"),
                        CONTACT_POINT.DELETED_AT.isNull())
                .and(condition)
                .limit(MOST);
    }

    private static Select<?> inside(List<Field<?>> fields, SearchText text, Condition condition) {
        return DSL.select(fields)
                .select(SEARCH.RANK)
                .from(SEARCH)
                .join(CUSTOMER_)
                .on(CUSTOMER_.ID.eq(SEARCH.CUSTOMER_ID))
                .where(text.inside().stream().map(SEARCH.TEXT::like).toList())
                .and(text.address().isEmpty() ? noCondition() : contains(text.address()))
                .and(condition)
                .limit(CANDIDATES);
    }

    private static Condition contains(String address) {
        return position(SEARCH.TEXT, address).gt(0);
    }

    private static Condition startingWith(String start) {
        return left(SEARCH_TOKEN.TOKEN, 3)
                .eq(start.substring(0, 3))
                .and(SEARCH_TOKEN.TOKEN.like(start + "%"));
    }

    private static Condition exactly(String word) {
        return left(SEARCH_TOKEN.TOKEN, 3).eq(left(val(word), 3)).and(SEARCH_TOKEN.TOKEN.eq(word));
    }
}
