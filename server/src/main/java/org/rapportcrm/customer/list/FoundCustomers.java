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
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.database.Like;
import org.rapportcrm.record.RecordSearch;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/**
 * Finds customers by what somebody remembers of them. Words that begin so come first, walked by
 * rank; only when they are few, words that contain it.
 */
@Component
class FoundCustomers implements RecordSearch {
    private static final int MOST = 50;
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

    @Override
    public String kind() {
        return "customer";
    }

    @Override
    public String hintKey() {
        return "record.search.hint";
    }

    @Override
    public List<UUID> find(
            String typed, Function<Table<?>, Condition> which, Viewer viewer, int most) {
        SearchText text = SearchText.of(typed);
        Condition condition = which.apply(CUSTOMER_).and(SeenWords.of(viewer, text));
        boolean byAddress = !text.address().isEmpty() && SeenFields.isReadBy(viewer, "email");
        Map<UUID, Record> found = new LinkedHashMap<>();
        text.starts().forEach(start -> add(found, byToken(startingWith(start), condition)));
        text.words().forEach(word -> add(found, byToken(exactly(word), condition)));
        if (byAddress) {
            add(found, byAddress(text.address(), condition));
        }
        boolean isEnough = found.size() >= FEW || !found.isEmpty() && !text.address().isEmpty();
        if (!isEnough && !text.inside().isEmpty()) {
            add(found, inside(text, condition));
        }
        return found.keySet().stream().limit(most).toList();
    }

    private void add(Map<UUID, Record> found, Select<?> query) {
        db.fetch(query).stream()
                .sorted(BEST_FIRST)
                .forEach(row -> found.putIfAbsent(row.get(CUSTOMER_.ID), row));
    }

    private static Select<?> byToken(Condition token, Condition condition) {
        return DSL.select(CUSTOMER_.ID, CUSTOMER_.SORT_NAME)
                .select(SEARCH_TOKEN.RANK)
                .from(SEARCH_TOKEN)
                .join(CUSTOMER_)
                .on(CUSTOMER_.ID.eq(SEARCH_TOKEN.CUSTOMER_ID))
                .where(token, condition)
                .orderBy(SEARCH_TOKEN.RANK.desc())
                .limit(MOST + FEW);
    }

    private static Select<?> byAddress(String start, Condition condition) {
        return DSL.select(CUSTOMER_.ID, CUSTOMER_.SORT_NAME)
                .select(SEARCH.RANK)
                .from(CONTACT_POINT)
                .join(CUSTOMER_)
                .on(CUSTOMER_.ID.eq(CONTACT_POINT.CUSTOMER_ID))
                .join(SEARCH)
                .on(SEARCH.CUSTOMER_ID.eq(CUSTOMER_.ID))
                .where(
                        CONTACT_POINT.KIND.eq("email"),
                        CONTACT_POINT.NORM.like(Like.literal(start) + "%"),
                        CONTACT_POINT.DELETED_AT.isNull())
                .and(condition)
                .limit(MOST);
    }

    private static Select<?> inside(SearchText text, Condition condition) {
        return DSL.select(CUSTOMER_.ID, CUSTOMER_.SORT_NAME)
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
