package org.rapportcrm.commerce.order;

import static org.rapportcrm.commerce.db.Tables.CUSTOMER_ORDER;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.Colleagues;
import org.rapportcrm.customer.Countries;
import org.rapportcrm.database.CopyRows;
import org.rapportcrm.database.RowsOnTheWay;
import org.rapportcrm.database.StagingTable;
import org.rapportcrm.record.Origin;
import org.springframework.stereotype.Component;

/** Orders and their lines on their way into the tables. */
@Component
class OrderRows {
    private static final StagingTable GROWTH =
            StagingTable.of(
                    "order_growth", "id uuid", "amount numeric", "lines int", "customer_id uuid");

    private final DSLContext db;
    private final Clock clock;

    OrderRows(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Tells the baskets of which orders stand already; they are locked until the transaction ends.
     */
    void joinKnown(UUID source, Map<String, Basket> baskets) {
        String[] numbers = baskets.keySet().toArray(String[]::new);
        db.select(
                        CUSTOMER_ORDER.NUMBER,
                        CUSTOMER_ORDER.ID,
                        CUSTOMER_ORDER.KIND,
                        CUSTOMER_ORDER.ORDERED_AT,
                        CUSTOMER_ORDER.LINE_COUNT,
                        CUSTOMER_ORDER.TOTAL,
                        CUSTOMER_ORDER.CUSTOMER_ID,
                        CUSTOMER_ORDER.EMPLOYEE_ID)
                .from(CUSTOMER_ORDER)
                .where(CUSTOMER_ORDER.SOURCE_ID.eq(source))
                .and("number = any({0})", (Object) numbers)
                .orderBy(CUSTOMER_ORDER.ID)
                .forUpdate()
                .forEach(row ->
                        Objects.requireNonNull(baskets.get(row.value1()))
                                .joins(
                                        new Basket.Standing(
                                                row.value2(),
                                                row.value3(),
                                                row.value4(),
                                                row.value5(),
                                                row.value6(),
                                                row.value7(),
                                                row.value8())));
    }

    /** Tells the baskets who of us took the order. */
    void takenBy(List<Line> lines, Map<String, Basket> baskets) {
        if (lines.stream().noneMatch(line -> line.row().has("employee"))) {
            return;
        }
        Colleagues colleagues = Colleagues.load(db);
        baskets.values()
                .forEach(basket ->
                        basket.takenBy(colleagues.user(basket.first().row().text("employee"))));
    }

    void write(Origin origin, Collection<Basket> baskets, Map<String, UUID> products) {
        Instant now = clock.instant();
        CopyRows orders =
                new CopyRows(
                        "commerce.customer_order",
                        "id",
                        "source_id",
                        "number",
                        "kind",
                        "customer_id",
                        "customer_key",
                        "customer_name",
                        "ordered_at",
                        "currency",
                        "total",
                        "line_count",
                        "country",
                        "channel",
                        "department_id",
                        "employee_id",
                        "created_at");
        baskets.stream()
                .filter(basket -> !basket.isKnown())
                .forEach(basket -> orders.add(order(origin, basket, now)));
        try (RowsOnTheWay way = new RowsOnTheWay(db)) {
            way.send(orders);
            lines(way, baskets, products);
        }
        grow(baskets);
    }

    private static @Nullable Object[] order(Origin origin, Basket basket, Instant now) {
        Line first = basket.first();
        String typed = first.row().text("country");
        String country = Countries.code(typed);
        return new @Nullable Object[] {
            basket.id(),
            origin.source(),
            first.orderNumber(),
            basket.kind(),
            basket.customer(),
            first.customerKey(),
            first.row().text("customer_name"),
            first.orderedAt(),
            origin.currency(),
            basket.total(),
            basket.lines().size(),
            country == null ? typed : country,
            first.row().text("channel"),
            origin.department(),
            basket.employee(),
            now
        };
    }

    /** Adds the sums of further lines to orders that stood already. */
    private void grow(Collection<Basket> baskets) {
        CopyRows rows = GROWTH.rows();
        baskets.stream()
                .filter(Basket::isKnown)
                .forEach(basket ->
                        rows.add(
                                basket.id(),
                                basket.total(),
                                basket.lines().size(),
                                basket.customer()));
        if (rows.count() == 0) {
            return;
        }
        GROWTH.fill(db, rows);
        db.execute(
                """
                update commerce.customer_order o
                set total = o.total + g.amount, line_count = o.line_count + g.lines,
                    customer_id = coalesce(o.customer_id, g.customer_id)
                from order_growth g where g.id = o.id\
                """);
    }

    private static void lines(
            RowsOnTheWay way, Collection<Basket> baskets, Map<String, UUID> products) {
        CopyRows rows =
                new CopyRows(
                        "commerce.order_line",
                        "order_id",
                        "line_no",
                        "source_record_id",
                        "product_id",
                        "description",
                        "quantity",
                        "unit_price",
                        "amount");
        for (Basket basket : baskets) {
            int number = basket.linesBefore();
            for (Line line : basket.lines()) {
                rows.add(
                        basket.id(),
                        ++number,
                        line.row().sourceRecord(),
                        line.productCode() == null ? null : products.get(line.productCode()),
                        line.description(),
                        line.quantity(),
                        line.unitPrice(),
                        line.amount());
            }
            rows = way.flow(rows);
        }
        way.send(rows);
    }
}
