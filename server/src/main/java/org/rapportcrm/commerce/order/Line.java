package org.rapportcrm.commerce.order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Row;

/** One row read as a line of an order. */
record Line(
        Row row,
        String orderNumber,
        Instant orderedAt,
        @Nullable String customerKey,
        @Nullable String productCode,
        @Nullable String description,
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal amount) {

    static Line of(Row row) {
        BigDecimal quantity = Objects.requireNonNullElse(row.number("quantity"), BigDecimal.ONE);
        BigDecimal price = Objects.requireNonNullElse(row.number("unit_price"), BigDecimal.ZERO);
        return new Line(
                row,
                Objects.requireNonNull(row.text("order_number")),
                Objects.requireNonNull(row.instant("ordered_at")),
                row.text("customer_id"),
                row.text("product_code"),
                row.text("description"),
                quantity,
                price,
                quantity.multiply(price)
                        .multiply(kept(row.number("discount")))
                        .setScale(4, RoundingMode.HALF_UP));
    }

    /** Returned goods come as negative quantities. */
    boolean isReturn() {
        return quantity.signum() < 0;
    }

    /** The share of the price that a discount of 0.15, or of 15 percent, leaves. */
    private static BigDecimal kept(@Nullable BigDecimal discount) {
        if (discount == null) {
            return BigDecimal.ONE;
        }
        BigDecimal share =
                discount.compareTo(BigDecimal.ONE) > 0 ? discount.movePointLeft(2) : discount;
        return BigDecimal.ONE.subtract(share);
    }
}
