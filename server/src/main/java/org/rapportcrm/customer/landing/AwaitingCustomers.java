package org.rapportcrm.customer.landing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.rapportcrm.customer.db.Tables.EXTERNAL_ID;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.landing.Face.Saying;
import org.rapportcrm.database.Among;
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
    private final DSLContext db;
    private final CustomerRows rows;
    private final Faces faces;
    private final LandingCustomers landing;

    AwaitingCustomers(DSLContext db, CustomerRows rows, Faces faces, LandingCustomers landing) {
        this.db = db;
        this.rows = rows;
        this.faces = faces;
        this.landing = landing;
    }

    @Override
    public String kind() {
        return CustomerType.KEY;
    }

    @Override
    public boolean isForEachSource() {
        return true;
    }

    @Override
    public Held hold(Collection<UUID> records) {
        Map<UUID, CustomerRows.Current> customers = rows.lockStanding(records);
        Set<UUID> ids = customers.keySet();
        return new Locked(customers, sources(ids), faces.precedence(ids));
    }

    /** Those that know a customer by an id of their own, and may say something else of it. */
    private Map<UUID, Set<UUID>> sources(Collection<UUID> customers) {
        return db
                .select(EXTERNAL_ID.CUSTOMER_ID, EXTERNAL_ID.SOURCE_ID)
                .from(EXTERNAL_ID)
                .where(Among.of(EXTERNAL_ID.CUSTOMER_ID, customers))
                .fetchSet(row -> Map.entry(row.value1(), row.value2()))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }

    @Override
    public List<Outcome> write(Author author, UUID source, Instant since, List<Row> told) {
        return landing.land(new Landing(author, Origin.of(source), told, since));
    }

    private record Locked(
            Map<UUID, CustomerRows.Current> customers,
            Map<UUID, Set<UUID>> sources,
            Precedence precedence)
            implements Held {
        @Override
        public Set<UUID> records() {
            return customers.keySet();
        }

        /** Beside what stands there, a word counts as when it was said. */
        @Override
        public List<UUID> places(UUID record, String field, UUID source, Instant since) {
            CustomerRows.Current survivor = survivor(customers.get(record));
            if (survivor == null) {
                return List.of();
            }
            UUID id = survivor.id();
            boolean own = id.equals(record) && sources.getOrDefault(id, Set.of()).contains(source);
            Object standing = survivor.values().get(field);
            return precedence.allowsLate(id, field, new Saying(source, since), own, standing)
                    ? List.of(id)
                    : List.of();
        }

        private CustomerRows.@Nullable Current survivor(CustomerRows.@Nullable Current one) {
            return one == null || one.mergedInto() == null
                    ? one
                    : survivor(customers.get(one.mergedInto()));
        }
    }
}
