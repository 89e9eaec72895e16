package org.rapportcrm.commerce.order;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.database.CopyRows;
import org.rapportcrm.database.StagingTable;
import org.rapportcrm.record.Origin;
import org.springframework.stereotype.Component;

/**
 * Keeps what each customer bought in sums, so that their page reads a few rows however much they
 * bought.
 */
@Component
class CustomerSums {
    private static final StagingTable ORDERS =
            StagingTable.of(
                    "sum_order",
                    "customer_id uuid",
                    "kind text",
                    "fresh boolean",
                    "ordered_at timestamptz",
                    "amount numeric");
    private static final StagingTable LINES =
            StagingTable.of(
                    "sum_line",
                    "customer_id uuid",
                    "product_id uuid",
                    "quantity numeric",
                    "amount numeric",
                    "ordered_at timestamptz");

    private final DSLContext db;

    CustomerSums(DSLContext db) {
        this.db = db;
    }

    void add(Origin origin, Collection<Basket> baskets, Map<String, UUID> products) {
        CopyRows orders = ORDERS.rows();
        CopyRows lines = LINES.rows();
        for (Basket basket : baskets) {
            UUID customer = basket.customer();
            if (customer != null && basket.isAdopted()) {
                orders.add(customer, basket.kind(), true, basket.orderedAt(), basket.totalInAll());
            } else if (customer != null) {
                Instant at = basket.first().orderedAt();
                orders.add(customer, basket.kind(), !basket.isKnown(), at, basket.total());
                add(lines, customer, at, basket.lines(), products);
            }
        }
        if (orders.count() > 0) {
            ORDERS.fill(db, orders);
            LINES.fill(db, lines);
            adopt(baskets.stream().filter(Basket::isAdopted).map(Basket::id).toArray(UUID[]::new));
            upsert(origin.currency());
        }
    }

    private static void add(
            CopyRows rows,
            UUID customer,
            Instant at,
            List<Line> lines,
            Map<String, UUID> products) {
        for (Line line : lines) {
            if (line.productCode() != null) {
                UUID product = products.get(line.productCode());
                rows.add(customer, product, line.quantity(), line.amount(), at);
            }
        }
    }

    /** Lines that came while nobody knew the customer count for them from now on. */
    private void adopt(UUID[] orders) {
        db.execute(
                """
                insert into sum_line (customer_id, product_id, quantity, amount, ordered_at)
                select o.customer_id, l.product_id, l.quantity, l.amount, o.ordered_at
                from commerce.order_line l join commerce.customer_order o on o.id = l.order_id
                where l.order_id = any({0}) and l.product_id is not null\
                """,
                (Object) orders);
    }

    /** Sums these customers' orders up anew, after some of them went. */
    void makeAnew(Collection<UUID> customers) {
        UUID[] ids = customers.toArray(UUID[]::new);
        db.execute(
                "delete from commerce.customer_summary where customer_id = any({0})", (Object) ids);
        db.execute(
                "delete from commerce.customer_product where customer_id = any({0})", (Object) ids);
        db.execute(
                """
                insert into commerce.customer_summary
                    (customer_id, currency, order_count, return_count, bought, returned, first_order_at, last_order_at)
                select customer_id, currency,
                    count(*) filter (where kind = 'sale'), count(*) filter (where kind = 'return'),
                    coalesce(sum(total) filter (where kind = 'sale'), 0),
                    coalesce(-sum(total) filter (where kind = 'return'), 0),
                    min(ordered_at) filter (where kind = 'sale'), max(ordered_at) filter (where kind = 'sale')
                from commerce.customer_order where customer_id = any({0})
                group by customer_id, currency\
                """,
                (Object) ids);
        db.execute(
                """
                insert into commerce.customer_product
                    (customer_id, product_id, currency, line_count, quantity, amount, last_order_at)
                select o.customer_id, l.product_id, o.currency, count(*), sum(l.quantity), sum(l.amount), max(o.ordered_at)
                from commerce.customer_order o join commerce.order_line l on l.order_id = o.id
                where o.customer_id = any({0}) and l.product_id is not null
                group by o.customer_id, l.product_id, o.currency\
                """,
                (Object) ids);
    }

    private void upsert(String currency) {
        db.execute(
                """
                insert into commerce.customer_summary as s
                    (customer_id, currency, order_count, return_count, bought, returned, first_order_at, last_order_at)
                select customer_id, {0},
                    count(*) filter (where fresh and kind = 'sale'), count(*) filter (where fresh and kind = 'return'),
                    coalesce(sum(amount) filter (where kind = 'sale'), 0),
                    coalesce(-sum(amount) filter (where kind = 'return'), 0),
                    min(ordered_at) filter (where kind = 'sale'), max(ordered_at) filter (where kind = 'sale')
                from sum_order group by customer_id order by customer_id
                on conflict (customer_id, currency) do update set
                    order_count = s.order_count + excluded.order_count,
                    return_count = s.return_count + excluded.return_count,
                    bought = s.bought + excluded.bought, returned = s.returned + excluded.returned,
                    first_order_at = least(s.first_order_at, excluded.first_order_at),
                    last_order_at = greatest(s.last_order_at, excluded.last_order_at)\
                """,
                currency);
        db.execute(
                """
                insert into commerce.customer_product as s
                    (customer_id, product_id, currency, line_count, quantity, amount, last_order_at)
                select customer_id, product_id, {0}, count(*), sum(quantity), sum(amount), max(ordered_at)
                from sum_line group by customer_id, product_id order by customer_id, product_id
                on conflict (customer_id, product_id, currency) do update set
                    line_count = s.line_count + excluded.line_count, quantity = s.quantity + excluded.quantity,
                    amount = s.amount + excluded.amount,
                    last_order_at = greatest(s.last_order_at, excluded.last_order_at)\
                """,
                currency);
    }
}
