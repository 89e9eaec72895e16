package org.rapportcrm.commerce.order;

import static org.rapportcrm.commerce.db.Tables.CUSTOMER_ORDER;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.Countries;
import org.rapportcrm.shared.Money;
import org.rapportcrm.shared.Viewer;

/** An order without its lines; what is denied to the viewer is absent. */
public record OrderSummary(
        UUID id,
        String number,
        boolean isReturn,
        Instant orderedAt,
        @Nullable Money total,
        int lines,
        @Nullable String country,
        @Nullable String channel) {

    private static final List<Field<?>> FIELDS =
            List.of(
                    CUSTOMER_ORDER.ID,
                    CUSTOMER_ORDER.NUMBER,
                    CUSTOMER_ORDER.KIND,
                    CUSTOMER_ORDER.ORDERED_AT,
                    CUSTOMER_ORDER.TOTAL,
                    CUSTOMER_ORDER.CURRENCY,
                    CUSTOMER_ORDER.LINE_COUNT,
                    CUSTOMER_ORDER.COUNTRY,
                    CUSTOMER_ORDER.CHANNEL);

    public static OrderSummary of(Record row) {
        return new OrderSummary(
                row.get(CUSTOMER_ORDER.ID),
                row.get(CUSTOMER_ORDER.NUMBER),
                row.get(CUSTOMER_ORDER.KIND).equals("return"),
                row.get(CUSTOMER_ORDER.ORDERED_AT),
                money(row.get(CUSTOMER_ORDER.TOTAL), row.get(CUSTOMER_ORDER.CURRENCY)),
                row.get(CUSTOMER_ORDER.LINE_COUNT),
                row.get(CUSTOMER_ORDER.COUNTRY),
                row.get(CUSTOMER_ORDER.CHANNEL));
    }

    /** What a query selects to sum orders up for the viewer. */
    public static List<Field<?>> fields(Viewer viewer) {
        return VisibleOrders.columns(viewer, FIELDS);
    }

    /** Nothing of what was denied to the viewer. */
    public static @Nullable Money money(@Nullable BigDecimal amount, String currency) {
        return amount == null ? null : Money.of(amount, currency);
    }

    /** The country it was sold to, in the reader's language. */
    public @Nullable String place(Locale reader) {
        return country == null ? null : Countries.name(country, reader);
    }

    public String path() {
        return "/orders/" + id;
    }

    public String titleKey() {
        return isReturn ? "commerce.return.title" : "commerce.order.title";
    }

    public String icon() {
        return isReturn ? "truck-return" : "shopping-bag";
    }
}
