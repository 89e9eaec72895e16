package org.rapportcrm.customer.list;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.one;
import static org.jooq.impl.DSL.select;
import static org.rapportcrm.customer.db.Tables.CUSTOMER_;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.CustomerName;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.database.Batch;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Reads the list of customers page by page, each page from its key on. */
@Component
class ListedCustomers {
    static final int PAGE = 50;
    static final int COUNTED = 1000;

    /** What a row of the list shows, and what the next page begins behind. */
    private static final List<Field<?>> FIELDS = fields();

    private final DSLContext db;

    ListedCustomers(DSLContext db) {
        this.db = db;
    }

    /**
     * @param more whether others follow
     * @param count of all that the list has, at most {@link #COUNTED} + 1; 0 on further pages
     */
    record Page(List<Record> rows, boolean more, int count) {}

    static List<Field<?>> fields(Viewer viewer) {
        return SeenFields.of(viewer, FIELDS);
    }

    Page read(ListQuery query, Viewer viewer) {
        Condition condition = query.condition(viewer);
        Batch batch = new Batch(db);
        Supplier<Result<Record>> rows =
                batch.add(
                        select(fields(viewer))
                                .from(CUSTOMER_)
                                .where(condition, behind(query.order(), query.after(), viewer))
                                .orderBy(query.order().fields())
                                .limit(PAGE + 1));
        Supplier<Result<Record>> counted =
                batch.add(
                        select(count())
                                .from(
                                        select(one().as("one"))
                                                .from(CUSTOMER_)
                                                .where(condition)
                                                .limit(query.after() == null ? COUNTED + 1 : 0)));
        batch.run();
        List<Record> found = rows.get();
        boolean more = found.size() > PAGE;
        return new Page(
                more ? found.subList(0, PAGE) : found, more, counted.get().getFirst().get(count()));
    }

    /** A customer who is gone is no place to go on from: the list begins anew. */
    private Condition behind(Sort sort, @Nullable UUID after, Viewer viewer) {
        if (after == null) {
            return noCondition();
        }
        return db.select(CUSTOMER_.ID, CUSTOMER_.SORT_NAME, CUSTOMER_.LAST_CONTACT_AT)
                .from(CUSTOMER_)
                .where(CUSTOMER_.ID.eq(after), VisibleCustomers.to(viewer, CUSTOMER_))
                .fetchOptional()
                .map(sort::after)
                .orElse(noCondition());
    }

    private static List<Field<?>> fields() {
        List<Field<?>> fields = new ArrayList<>(CustomerName.fields(CUSTOMER_));
        fields.addAll(
                List.of(
                        CUSTOMER_.STAGE,
                        CUSTOMER_.JOB_TITLE,
                        CUSTOMER_.CITY,
                        CUSTOMER_.COUNTRY,
                        CUSTOMER_.SORT_NAME));
        return List.copyOf(fields);
    }
}
