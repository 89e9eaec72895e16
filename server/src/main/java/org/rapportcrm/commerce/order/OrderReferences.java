package org.rapportcrm.commerce.order;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rapportcrm.customer.MergeParticipant;
import org.rapportcrm.record.Referring;
import org.springframework.stereotype.Component;

/** Orders go along with their customer, and what they sum up to is made anew. */
@Component
class OrderReferences implements MergeParticipant {
    private final CustomerSums sums;

    OrderReferences(CustomerSums sums) {
        this.sums = sums;
    }

    @Override
    public List<Referring> referring() {
        return List.of(
                Referring.of("commerce.customer_order", "customer_id")
                        .called("commerce.moves.orders", "order"),
                Referring.of("commerce.product", "supplier_id").only("supplier_id is not null"));
    }

    @Override
    public void settle(Set<UUID> customers) {
        sums.makeAnew(customers);
    }
}
