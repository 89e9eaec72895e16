package org.rapportcrm.commerce.product;

import static org.jooq.impl.DSL.selectOne;
import static org.rapportcrm.commerce.db.Tables.ORDER_LINE;
import static org.rapportcrm.commerce.db.Tables.PRODUCT;
import static org.rapportcrm.commerce.db.Tables.PRODUCT_DESCRIPTION;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.record.TakingImportBack;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Products that an import listed go, unless they were sold; those it changed are as before. */
@Component
class TakingProductsBack implements TakingImportBack {
    private final DSLContext db;
    private final Journal journal;
    private final Clock clock;

    TakingProductsBack(DSLContext db, Journal journal, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Set<String> recordTypes() {
        return Set.of(ProductType.KEY);
    }

    @Override
    public Set<UUID> takeBack(Batch batch) {
        db.execute(SoldProducts.ONE_WRITER);
        List<Change> done = new ArrayList<>();
        Set<UUID> left = new HashSet<>();
        for (Done change : batch.changes()) {
            UUID id = change.recordId();
            if (batch.brought().contains(id)) {
                continue;
            }
            if (change.before().isEmpty()) {
                // from before the journal said what stood there
                left.add(id);
            } else {
                restore(change);
                done.add(
                        Change.changed(ProductType.KEY, id, null, change.after(), change.before()));
            }
        }
        UUID[] brought = batch.brought().toArray(UUID[]::new);
        delete(brought)
                .forEach(id -> done.add(Change.of(Change.Kind.DELETED, ProductType.KEY, id, null)));
        journal.write(batch.author(), done);
        left.addAll(sold(brought));
        return left;
    }

    private void restore(Done change) {
        Map<String, @Nullable Object> was = change.before();
        Object price = was.get("unit_price");
        Object supplier = was.get("supplier");
        db.update(PRODUCT)
                .set(PRODUCT.NAME, String.valueOf(was.get("name")))
                .set(PRODUCT.LISTED, Boolean.TRUE.equals(was.get("listed")))
                .set(PRODUCT.CATEGORY, (String) was.get("category"))
                .set(PRODUCT.UNIT_PRICE, price == null ? null : new BigDecimal(price.toString()))
                .set(PRODUCT.CURRENCY, (String) was.get("currency"))
                .set(
                        PRODUCT.SUPPLIER_ID,
                        supplier == null ? null : UUID.fromString(supplier.toString()))
                .set(PRODUCT.DISCONTINUED, Boolean.TRUE.equals(was.get("discontinued")))
                .set(PRODUCT.UPDATED_AT, clock.instant())
                .where(PRODUCT.ID.eq(change.recordId()))
                .execute();
    }

    private List<UUID> delete(UUID[] brought) {
        UUID[] unsold =
                db.select(PRODUCT.ID)
                        .from(PRODUCT)
                        .whereNotExists(
                                selectOne()
                                        .from(ORDER_LINE)
                                        .where(ORDER_LINE.PRODUCT_ID.eq(PRODUCT.ID)))
                        .and("id = any({0})", (Object) brought)
                        .fetch(PRODUCT.ID)
                        .toArray(UUID[]::new);
        db.deleteFrom(PRODUCT_DESCRIPTION)
                .where("product_id = any({0})", (Object) unsold)
                .execute();
        return db.deleteFrom(PRODUCT)
                .where("id = any({0})", (Object) unsold)
                .returning(PRODUCT.ID)
                .fetch(PRODUCT.ID);
    }

    /** Those that stay. */
    private List<UUID> sold(UUID[] brought) {
        return db.select(PRODUCT.ID)
                .from(PRODUCT)
                .where("id = any({0})", (Object) brought)
                .fetch(PRODUCT.ID);
    }

    @Override
    public Map<UUID, Place> places(Viewer viewer, Collection<UUID> records) {
        if (!viewer.may(ProductType.KEY, Action.READ)) {
            return Map.of();
        }
        return db.select(PRODUCT.ID, PRODUCT.NAME)
                .from(PRODUCT)
                .where("id = any({0})", (Object) records.toArray(UUID[]::new))
                .fetchMap(PRODUCT.ID, row -> new Place(row.value2(), ""));
    }
}
