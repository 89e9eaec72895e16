package org.rapportcrm.commerce.product;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.customer.ArrivingCustomers;
import org.rapportcrm.database.CopyRows;
import org.rapportcrm.database.StagingTable;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.Outcome.Effect;
import org.rapportcrm.record.Row;
import org.rapportcrm.shared.UuidV7;
import org.springframework.stereotype.Component;

/**
 * The one way in which a product list comes in. What the list says outranks what was learned from
 * sales; what it leaves out stays.
 */
@Component
class LandingProducts {
    private static final StagingTable LISTED =
            StagingTable.of(
                    "product_listed",
                    "id uuid",
                    "code text",
                    "name text",
                    "category text",
                    "unit_price numeric",
                    "currency text",
                    "supplier_id uuid",
                    "discontinued boolean");

    private final DSLContext db;
    private final ArrivingCustomers customers;
    private final Journal journal;
    private final Clock clock;

    LandingProducts(DSLContext db, ArrivingCustomers customers, Journal journal, Clock clock) {
        this.db = db;
        this.customers = customers;
        this.journal = journal;
        this.clock = clock;
    }

    List<Outcome> land(Landing landing) {
        db.execute(SoldProducts.ONE_WRITER);
        Map<String, UUID> suppliers = customers.arrive(landing, supplierRows(landing.rows()));
        Map<String, ListedProduct> listed = ListedProduct.of(db, codes(landing.rows()));
        Map<String, UUID> before = new HashMap<>();
        listed.forEach((code, product) -> before.put(code, product.id()));
        Map<String, UUID> ids = new HashMap<>(before);
        stage(landing, suppliers, ids);
        Set<UUID> written = write(clock.instant());
        journal.write(landing.author(), changes(landing.rows(), ids, listed, written));
        return landing.rows().stream()
                .map(row -> outcome(code(row), ids, before, written))
                .toList();
    }

    private static Outcome outcome(
            String code, Map<String, UUID> ids, Map<String, UUID> before, Set<UUID> written) {
        UUID id = Objects.requireNonNull(ids.get(code));
        Effect effect =
                !before.containsKey(code)
                        ? Effect.CREATED
                        : written.contains(id) ? Effect.CHANGED : Effect.SAME;
        return Outcome.used(effect, id, null);
    }

    private static List<Change> changes(
            List<Row> rows,
            Map<String, UUID> ids,
            Map<String, ListedProduct> before,
            Set<UUID> written) {
        List<Change> changes = new ArrayList<>();
        for (Row row : rows) {
            UUID id = Objects.requireNonNull(ids.get(code(row)));
            if (written.contains(id)) {
                ListedProduct was = before.get(code(row));
                changes.add(
                        new Change(
                                ProductType.KEY,
                                id,
                                null,
                                was == null ? Change.Kind.CREATED : Change.Kind.CHANGED,
                                was == null ? Map.of() : was.values(),
                                row.values(),
                                row.sourceRecord()));
            }
        }
        return changes;
    }

    /** One code may come twice in a batch; its last row counts. */
    private void stage(Landing landing, Map<String, UUID> suppliers, Map<String, UUID> ids) {
        Map<String, Row> last = new LinkedHashMap<>();
        landing.rows().forEach(row -> last.put(code(row), row));
        CopyRows rows = LISTED.rows();
        last.forEach((code, row) -> {
            String supplier = row.text("supplier");
            rows.add(
                    ids.computeIfAbsent(code, _ -> UuidV7.next()),
                    code,
                    row.text("name"),
                    row.text("category"),
                    row.number("unit_price"),
                    row.has("unit_price") ? currency(row, landing.origin()) : null,
                    supplier == null ? null : suppliers.get(supplier),
                    row.values().get("discontinued"));
        });
        LISTED.fill(db, rows);
    }

    /** Changes what is known, adds what is new; returns which of them. */
    private Set<UUID> write(Instant now) {
        Set<UUID> written = new HashSet<>();
        db.resultQuery(
                        """
                        update commerce.product p set name = coalesce(l.name, p.name), listed = p.listed or l.name is not null,
                            category = coalesce(l.category, p.category), unit_price = coalesce(l.unit_price, p.unit_price),
                            currency = coalesce(l.currency, p.currency), supplier_id = coalesce(l.supplier_id, p.supplier_id),
                            discontinued = coalesce(l.discontinued, p.discontinued), updated_at = {0}
                        from product_listed l
                        where l.id = p.id
                            and (p.name, p.category, p.unit_price, p.currency, p.supplier_id, p.discontinued) is distinct from
                                (coalesce(l.name, p.name), coalesce(l.category, p.category),
                                 coalesce(l.unit_price, p.unit_price), coalesce(l.currency, p.currency),
                                 coalesce(l.supplier_id, p.supplier_id), coalesce(l.discontinued, p.discontinued))
                        returning p.id\
                        """,
                        now)
                .forEach(row -> written.add(row.get(0, UUID.class)));
        db.resultQuery(
                        """
                        insert into commerce.product
                            (id, code, name, listed, category, unit_price, currency, supplier_id, discontinued, created_at, updated_at)
                        select id, code, coalesce(name, code), name is not null, category, unit_price, currency, supplier_id,
                            coalesce(discontinued, false), {0}, {0}
                        from product_listed order by code
                        on conflict do nothing
                        returning id\
                        """,
                        now)
                .forEach(row -> written.add(row.get(0, UUID.class)));
        return written;
    }

    private static String currency(Row row, Origin origin) {
        return Objects.requireNonNullElse(row.text("currency"), origin.currency());
    }

    private static String[] codes(List<Row> rows) {
        return rows.stream().map(LandingProducts::code).toArray(String[]::new);
    }

    private static Map<String, Row> supplierRows(List<Row> rows) {
        Map<String, Row> suppliers = new LinkedHashMap<>();
        for (Row row : rows) {
            String supplier = row.text("supplier");
            if (supplier != null) {
                suppliers.computeIfAbsent(
                        supplier, _ -> new Row(row.sourceRecord(), null, Map.of()));
            }
        }
        return suppliers;
    }

    private static String code(Row row) {
        return Objects.requireNonNull(row.text("code"));
    }
}
