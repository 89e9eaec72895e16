package org.rapportcrm.customer.landing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.Row;
import org.rapportcrm.record.plain.AwaitingRecords;
import org.springframework.stereotype.Component;

/** Customers whose added fields named somebody who was not there; who was merged goes on. */
@Component
class AwaitingCustomers implements AwaitingRecords {
    private final CustomerRows rows;
    private final LandingCustomers landing;

    AwaitingCustomers(CustomerRows rows, LandingCustomers landing) {
        this.rows = rows;
        this.landing = landing;
    }

    @Override
    public String kind() {
        return CustomerType.KEY;
    }

    @Override
    public Held hold(Collection<UUID> records) {
        return new Locked(rows.lockStanding(records));
    }

    @Override
    public List<Outcome> write(Author author, UUID source, List<Row> told) {
        return landing.land(new Landing(author, Origin.of(source), told));
    }

    private record Locked(Map<UUID, CustomerRows.Current> customers) implements Held {
        @Override
        public Set<UUID> records() {
            return customers.keySet();
        }

        @Override
        public List<UUID> places(UUID record, String field) {
            CustomerRows.Current survivor = survivor(customers.get(record));
            boolean isItself = survivor != null && survivor.id().equals(record);
            return survivor == null || !isItself && survivor.values().get(field) != null
                    ? List.of()
                    : List.of(survivor.id());
        }

        private CustomerRows.@Nullable Current survivor(CustomerRows.@Nullable Current one) {
            return one == null || one.mergedInto() == null
                    ? one
                    : survivor(customers.get(one.mergedInto()));
        }
    }
}
