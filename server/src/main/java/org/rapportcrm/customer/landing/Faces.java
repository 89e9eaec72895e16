package org.rapportcrm.customer.landing;

import static org.rapportcrm.customer.db.Tables.CLAIM;
import static org.rapportcrm.customer.db.Tables.CUSTOMER_;
import static org.rapportcrm.customer.db.Tables.SURVIVAL;
import static org.rapportcrm.customer.db.Tables.TRUST;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.Survival;
import org.rapportcrm.customer.landing.Face.Saying;
import org.rapportcrm.customer.landing.Givens.Given;
import org.rapportcrm.database.Among;
import org.springframework.stereotype.Component;

/** Who said what of customers, and whom we believe. */
@Component
class Faces {
    private static final UUID HAND = new UUID(0, 0);

    private final DSLContext db;
    private final Givens givens;

    Faces(DSLContext db, Givens givens) {
        this.db = db;
        this.givens = givens;
    }

    /**
     * @param lastContact of the customer with whoever is in it
     */
    record Known(Saying first, Map<String, Saying> sayings, Instant lastContact) {
        Face face(UUID customer, Map<String, ? extends @Nullable Object> values) {
            return new Face(customer, values, sayings, first);
        }

        /** Part of a name speaks for the whole; what a person said stands until it is released. */
        void says(String field, Saying saying) {
            Stream.of(field, Survivorship.lead(field))
                    .distinct()
                    .forEach(one ->
                            sayings.merge(
                                    one,
                                    saying,
                                    (before, later) -> before.isByHand() ? before : later));
        }
    }

    Map<UUID, Known> of(Collection<UUID> customers) {
        Map<UUID, Known> known = new HashMap<>();
        db.select(
                        CUSTOMER_.ID,
                        CUSTOMER_.FIRST_SOURCE_ID,
                        CUSTOMER_.CREATED_AT,
                        CUSTOMER_.LAST_CONTACT_AT)
                .from(CUSTOMER_)
                .where(Among.of(CUSTOMER_.ID, customers))
                .forEach(row ->
                        known.put(
                                row.value1(),
                                new Known(
                                        new Saying(
                                                Objects.requireNonNullElse(row.value2(), HAND),
                                                row.value3()),
                                        new HashMap<>(),
                                        row.value4())));
        db.selectFrom(CLAIM)
                .where(Among.of(CLAIM.CUSTOMER_ID, customers))
                .orderBy(CLAIM.AT)
                .forEach(row ->
                        Objects.requireNonNull(known.get(row.getCustomerId()))
                                .says(row.getField(), new Saying(row.getSourceId(), row.getAt())));
        return known;
    }

    /** Who may say what of these: values that they were given are the words of those in them. */
    Precedence precedence(Collection<UUID> customers) {
        Map<UUID, Map<String, Given>> given = new HashMap<>();
        Set<UUID> speaking = new HashSet<>();
        Set<UUID> next = Set.copyOf(customers);
        while (speaking.addAll(next)) {
            Map<UUID, Map<String, Given>> found = givens.of(next);
            given.putAll(found);
            next =
                    found.values().stream()
                            .flatMap(fields -> fields.values().stream())
                            .map(Given::from)
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet());
        }
        return new Precedence(of(speaking), given, rules());
    }

    Survivorship rules() {
        Map<String, Survival> rules = new HashMap<>();
        db.selectFrom(SURVIVAL)
                .forEach(row -> rules.put(row.getField(), Survival.of(row.getRule())));
        return new Survivorship(rules, db.selectFrom(TRUST).fetchMap(TRUST.SOURCE_ID, TRUST.LEVEL));
    }
}
