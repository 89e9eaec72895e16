package org.rapportcrm.commerce.order;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.CustomerName;
import org.rapportcrm.shared.Money;

/**
 * An order with its lines.
 *
 * @param customer null when nobody knows whose it is, or the viewer may not
 * @param source where it came from
 */
public record OrderPage(
        OrderSummary order,
        @Nullable CustomerName customer,
        boolean unmatched,
        String source,
        List<SoldLine> lines) {

    /** Whether the viewer may know prices and totals. */
    public boolean isPriced() {
        return order.total() != null;
    }

    /** Whether it has more lines than a page can bear. */
    public boolean isCut() {
        return lines.size() < order.lines();
    }

    /** A line as it was sold. */
    public record SoldLine(
            @Nullable String code,
            @Nullable String description,
            BigDecimal quantity,
            @Nullable Money price,
            @Nullable Money amount) {}
}
