package org.rapportcrm.commerce.order;

import static org.rapportcrm.commerce.db.Tables.CUSTOMER_ORDER;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.rapportcrm.record.RecordAddition;
import org.rapportcrm.record.Relation;
import org.springframework.stereotype.Component;

/** From customers to their orders and back. */
@Component
class OrdersOfCustomers implements RecordAddition {
    @Override
    public List<Relation> relations(String kind) {
        return kind.equals("customer")
                ? List.of(
                        new Relation(
                                "orders",
                                "commerce.orders",
                                OrderType.KEY,
                                (customer, orders) ->
                                        Objects.requireNonNull(
                                                        orders.field(CUSTOMER_ORDER.CUSTOMER_ID))
                                                .eq(
                                                        Objects.requireNonNull(
                                                                customer.field("id", UUID.class)))))
                : List.of();
    }
}
