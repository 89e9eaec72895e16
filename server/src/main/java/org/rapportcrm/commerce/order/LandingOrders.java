package org.rapportcrm.commerce.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.commerce.Products;
import org.rapportcrm.customer.ArrivingCustomers;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.Outcome.Effect;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.Row;
import org.rapportcrm.shared.UuidV7;
import org.springframework.stereotype.Component;

/**
 * The one way in which orders are written: lines are gathered into orders, find their customer and
 * product, and join an order that stands already. An order whose customer nobody names counts all
 * the same and waits under "unmatched".
 */
@Component
class LandingOrders {
    static final Reason UNMATCHED = Reason.of("commerce.reason.no-customer");

    private final OrderRows rows;
    private final CustomerSums sums;
    private final OrderEntries entries;
    private final Products products;
    private final ArrivingCustomers customers;
    private final Journal journal;

    LandingOrders(
            OrderRows rows,
            CustomerSums sums,
            OrderEntries entries,
            Products products,
            ArrivingCustomers customers,
            Journal journal) {
        this.rows = rows;
        this.sums = sums;
        this.entries = entries;
        this.products = products;
        this.customers = customers;
        this.journal = journal;
    }

    List<Outcome> land(Landing landing) {
        List<Line> lines = landing.rows().stream().map(Line::of).toList();
        Map<String, Basket> baskets = new LinkedHashMap<>();
        for (Line line : lines) {
            baskets.computeIfAbsent(
                            line.orderNumber(), _ -> new Basket(UuidV7.at(line.orderedAt())))
                    .add(line);
        }
        rows.joinKnown(landing.origin().source(), baskets);
        Map<String, UUID> buyers = customers.arrive(landing, customerRows(lines));
        for (Line line : lines) {
            UUID buyer = line.customerKey() == null ? null : buyers.get(line.customerKey());
            basket(baskets, line).belongsTo(buyer);
        }
        rows.takenBy(lines, baskets);
        Map<String, UUID> productIds = products.sold(descriptions(lines));
        rows.write(landing.origin(), baskets.values(), productIds);
        sums.add(landing.origin(), baskets.values(), productIds);
        entries.write(landing.origin(), baskets.values());
        journal.write(landing.author(), baskets.values().stream().map(this::change).toList());
        return outcomes(lines, baskets);
    }

    private Change change(Basket basket) {
        Change.Kind kind = basket.isKnown() ? Change.Kind.CHANGED : Change.Kind.CREATED;
        return new Change(
                OrderType.KEY,
                basket.id(),
                basket.customer(),
                kind,
                Map.of(),
                Map.of(),
                basket.first().row().sourceRecord());
    }

    private static Map<String, Row> customerRows(List<Line> lines) {
        Map<String, Row> byKey = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.customerKey() != null) {
                byKey.computeIfAbsent(line.customerKey(), _ -> customerRow(line.row()));
            }
        }
        return byKey;
    }

    private static Row customerRow(Row line) {
        Map<String, Object> values = new HashMap<>();
        put(values, "name", line.text("customer_name"));
        put(values, "email", line.text("email"));
        put(values, "country", line.text("country"));
        return new Row(line.sourceRecord(), null, values);
    }

    private static void put(Map<String, Object> values, String key, @Nullable String value) {
        if (value != null) {
            values.put(key, value);
        }
    }

    private static Map<String, Map<String, Integer>> descriptions(List<Line> lines) {
        Map<String, Map<String, Integer>> byCode = new HashMap<>();
        for (Line line : lines) {
            if (line.productCode() != null) {
                Map<String, Integer> uses =
                        byCode.computeIfAbsent(line.productCode(), _ -> new HashMap<>());
                if (line.description() != null) {
                    uses.merge(line.description(), 1, Integer::sum);
                }
            }
        }
        return byCode;
    }

    private static List<Outcome> outcomes(List<Line> lines, Map<String, Basket> baskets) {
        List<Outcome> outcomes = new ArrayList<>(lines.size());
        for (Line line : lines) {
            Basket basket = basket(baskets, line);
            Effect effect = basket.isOpenedBy(line) ? Effect.CREATED : Effect.NONE;
            outcomes.add(
                    basket.customer() == null
                            ? Outcome.waiting(effect, UNMATCHED, basket.id())
                            : Outcome.used(effect, basket.id(), basket.customer()));
        }
        return outcomes;
    }

    private static Basket basket(Map<String, Basket> baskets, Line line) {
        return Objects.requireNonNull(baskets.get(line.orderNumber()));
    }
}
