package org.rapportcrm.commerce.product;

import static org.rapportcrm.commerce.db.Tables.PRODUCT;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.commerce.Products;
import org.rapportcrm.database.CopyRows;
import org.rapportcrm.database.StagingTable;
import org.rapportcrm.shared.UuidV7;
import org.springframework.stereotype.Component;

/** Learns products from what was sold. */
@Component
class SoldProducts implements Products {
    /** Two sources may bring the same product for the first time. */
    static final String ONE_WRITER = "select pg_advisory_xact_lock(hashtext('commerce.product'))";

    private static final StagingTable SOLD =
            StagingTable.of("product_sold", "product_id uuid", "description text", "uses bigint");

    private final DSLContext db;
    private final Clock clock;

    SoldProducts(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Map<String, UUID> sold(Map<String, Map<String, Integer>> sold) {
        if (sold.isEmpty()) {
            return Map.of();
        }
        db.execute(ONE_WRITER);
        Map<String, UUID> ids = known(sold.keySet().toArray(String[]::new));
        addUnknown(sold, ids);
        count(sold, ids);
        rename(ids.values().toArray(UUID[]::new));
        return ids;
    }

    private Map<String, UUID> known(String[] codes) {
        return new HashMap<>(
                db.select(PRODUCT.CODE, PRODUCT.ID)
                        .from(PRODUCT)
                        .where("code = any({0})", (Object) codes)
                        .fetchMap(PRODUCT.CODE, PRODUCT.ID));
    }

    private void addUnknown(Map<String, Map<String, Integer>> sold, Map<String, UUID> ids) {
        Instant now = clock.instant();
        CopyRows rows =
                new CopyRows("commerce.product", "id", "code", "name", "created_at", "updated_at");
        sold.forEach((code, descriptions) -> {
            if (!ids.containsKey(code)) {
                UUID id = UuidV7.next();
                ids.put(code, id);
                rows.add(id, code, mostFrequent(code, descriptions), now, now);
            }
        });
        rows.send(db);
    }

    private void count(Map<String, Map<String, Integer>> sold, Map<String, UUID> ids) {
        CopyRows rows = SOLD.rows();
        sold.forEach((code, descriptions) ->
                descriptions.forEach((text, uses) -> rows.add(ids.get(code), text, uses)));
        SOLD.fill(db, rows);
        db.execute(
                """
                insert into commerce.product_description as d (product_id, description, uses)
                select product_id, description, uses from product_sold
                on conflict (product_id, description) do update set uses = d.uses + excluded.uses\
                """);
    }

    private void rename(UUID[] touched) {
        db.execute(
                """
                update commerce.product p set name = best.description, updated_at = {1}
                from (
                    select distinct on (product_id) product_id, description
                    from commerce.product_description where product_id = any({0})
                    order by product_id, uses desc, description
                ) best
                where p.id = best.product_id and not p.listed and p.name <> best.description\
                """,
                touched, clock.instant());
    }

    private static String mostFrequent(String code, Map<String, Integer> descriptions) {
        return descriptions.entrySet().stream()
                .max(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(code);
    }
}
