package org.rapportcrm.commerce.order;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.CustomerName;

/**
 * A page of orders, newest first.
 *
 * @param whose the customer to whom the list is narrowed
 * @param more path of the next page
 */
public record OrderList(
        boolean unmatched, @Nullable CustomerName whose, List<Row> rows, @Nullable String more) {

    /** Whether the viewer may know totals. */
    public boolean isPriced() {
        return rows.stream().anyMatch(row -> row.order().total() != null);
    }

    /** An order and whose it is, as far as it is known to the viewer. */
    public record Row(OrderSummary order, @Nullable CustomerName customer) {}
}
