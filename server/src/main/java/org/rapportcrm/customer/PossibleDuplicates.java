package org.rapportcrm.customer;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static org.rapportcrm.access.view.Tables.DEPARTMENT_NAME;
import static org.rapportcrm.customer.db.Tables.CUSTOMER_;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.PossibleDuplicate.Why;
import org.rapportcrm.database.Among;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.Row;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds who may be the customer that somebody types: by exact keys and by similar names, among all
 * customers. Of one that the viewer may not see they learn whom to ask, and only where they know a
 * key of the customer's own: who guesses names or numbers learns nothing.
 */
@Component
public class PossibleDuplicates {
    private static final int MOST = 6;

    /** Fewer letters are like no whole name. */
    private static final int SHORTEST = 5;

    /** Numbers follow each other: whoever counts through them would learn of everybody. */
    private static final Set<Why> TOLD_OF_HIDDEN = Set.of(Why.EMAIL, Why.PHONE, Why.EXTERNAL_ID);

    private static final String SAME_KEYS =
            """
            (select customer_id, 'EMAIL' as why, 1 as near from customer.contact_point
                where kind = 'email' and norm = {0} and deleted_at is null limit 20)
            union all
            (select customer_id, 'PHONE', 1 from customer.contact_point
                where kind = 'phone' and norm = {1} and deleted_at is null limit 20)
            union all
            (select customer_id, 'EXTERNAL_ID', 1 from customer.external_id
                where external_id = {2} and source_id in (select id from intake.source_name) limit 20)
            union all
            select id, 'NUMBER', 1 from customer.customer where number = {3}\
            """;

    // 0.45 finds "Elena Marchetti" for "Elena Marketti" and leaves out people of the same family
    // name; what it costs: docs/benchmarks.md. Never for an empty name: that reads the whole index.
    private static final String SIMILAR_NAMES =
            """
             union all
            (select id, 'NAME', ext.similarity(name_key, {4}) from customer.customer
                where name_key operator(ext.%) {4} and deleted_at is null
                order by ext.similarity(name_key, {4}) desc limit 20)\
            """;

    private static final String BY_KEYS =
            "select customer_id, why from (" + SAME_KEYS + ") candidate order by near desc";
    private static final String BY_KEYS_AND_NAME =
            "select customer_id, why from ("
                    + SAME_KEYS
                    + SIMILAR_NAMES
                    + ") candidate order by near desc";

    private final DSLContext db;
    private final ObjectProvider<Resolver> resolvers;

    PossibleDuplicates(DSLContext db, ObjectProvider<Resolver> resolvers) {
        this.db = db;
        this.resolvers = resolvers;
    }

    /** Surest first, at most six; the row's fields are those of the customer. */
    @Transactional(readOnly = true)
    public List<PossibleDuplicate> of(Row row, Viewer viewer) {
        Origin origin = Origin.byHand(viewer);
        Row seen = seen(row, viewer);
        Map<UUID, Set<Why>> candidates = candidates(seen, name(row), origin);
        resolvers.forEach(resolver ->
                resolver.mayBe(seen, origin)
                        .keySet()
                        .forEach(id -> reasons(candidates, id).add(Why.LIKELY)));
        return among(candidates, viewer);
    }

    /** Those with a key of the row: without the names, which cost more than all the rest. */
    @Transactional(readOnly = true)
    public List<PossibleDuplicate> withSameKey(Row row, Viewer viewer) {
        return among(candidates(seen(row, viewer), "", Origin.byHand(viewer)), viewer);
    }

    /** Who may not read a field learns nothing by typing guesses into it. */
    private static Row seen(Row row, Viewer viewer) {
        Map<String, Object> values = new LinkedHashMap<>(row.values());
        values.keySet().removeIf(field -> !SeenFields.isReadBy(viewer, field));
        return new Row(row.sourceRecord(), row.target(), values);
    }

    private List<PossibleDuplicate> among(Map<UUID, Set<Why>> candidates, Viewer viewer) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<PossibleDuplicate> found = new ArrayList<>();
        Map<UUID, Record> customers = customers(candidates.keySet(), viewer);
        candidates.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(PossibleDuplicates::surest))
                .forEach(candidate -> {
                    Record customer = customers.get(candidate.getKey());
                    if (customer != null) {
                        tell(customer, candidate.getValue()).ifPresent(found::add);
                    }
                });
        return found.stream().limit(MOST).toList();
    }

    private Map<UUID, Set<Why>> candidates(Row row, String name, Origin origin) {
        String country = Countries.code(row.text("country"));
        String region = country == null ? origin.country() : country;
        String phone = row.text("phone");
        boolean isNamed = name.length() >= SHORTEST;
        if (isNamed) {
            db.execute("set local pg_trgm.similarity_threshold = 0.45");
        }
        Map<UUID, Set<Why>> candidates = new LinkedHashMap<>();
        db.resultQuery(
                        isNamed ? BY_KEYS_AND_NAME : BY_KEYS,
                        Normal.email(requireNonNullElse(row.text("email"), "")),
                        phone == null ? "" : Normal.phone(phone, region).orElse(""),
                        requireNonNullElse(row.text("external_id"), ""),
                        number(row.text("number")),
                        name)
                .forEach(found ->
                        reasons(candidates, found.get(0, UUID.class))
                                .add(Why.valueOf(found.get(1, String.class))));
        return candidates;
    }

    private static Set<Why> reasons(Map<UUID, Set<Why>> candidates, UUID customer) {
        return candidates.computeIfAbsent(customer, _ -> EnumSet.noneOf(Why.class));
    }

    private Map<UUID, Record> customers(Set<UUID> ids, Viewer viewer) {
        List<Field<?>> fields = new ArrayList<>(CustomerName.fields(CUSTOMER_));
        fields.add(SeenFields.of(viewer, "city", CUSTOMER_.CITY));
        fields.add(SeenFields.of(viewer, "department", DEPARTMENT_NAME.NAME).as("department"));
        fields.add(VisibleCustomers.isReachedBy(viewer, Action.READ, CUSTOMER_).as("visible"));
        Map<UUID, Record> customers = new LinkedHashMap<>();
        db.select(fields)
                .from(CUSTOMER_)
                .leftJoin(DEPARTMENT_NAME)
                .on(DEPARTMENT_NAME.ID.eq(CUSTOMER_.DEPARTMENT_ID))
                .where(Among.of(CUSTOMER_.ID, ids))
                .and(CUSTOMER_.DELETED_AT.isNull())
                .forEach(row -> customers.put(requireNonNull(row.get(CUSTOMER_.ID)), row));
        return customers;
    }

    private static Optional<PossibleDuplicate> tell(Record customer, Set<Why> why) {
        List<Why> all = List.copyOf(why);
        if (requireNonNull(customer.get("visible", Boolean.class))) {
            return Optional.of(
                    new PossibleDuplicate(
                            CustomerName.of(customer, CUSTOMER_),
                            customer.get(CUSTOMER_.CITY),
                            null,
                            all));
        }
        String department = customer.get("department", String.class);
        List<Why> exact = all.stream().filter(TOLD_OF_HIDDEN::contains).toList();
        return exact.isEmpty()
                ? Optional.empty()
                : Optional.of(new PossibleDuplicate(null, null, department, exact));
    }

    private static int surest(Set<Why> one, Set<Why> other) {
        int bySurest = one.iterator().next().compareTo(other.iterator().next());
        return bySurest != 0 ? bySurest : Integer.compare(other.size(), one.size());
    }

    private static String name(Row row) {
        String person =
                Stream.of("given_name", "family_name")
                        .map(row::text)
                        .filter(part -> part != null && !part.isBlank())
                        .reduce("", (one, other) -> one + " " + other);
        String name = requireNonNullElse(row.text("name"), "");
        return Normal.text(name.isBlank() ? person : name);
    }

    private static long number(@Nullable String typed) {
        String digits = typed == null ? "" : Normal.digits(typed);
        return digits.isEmpty() || digits.length() > 18 ? -1 : Long.parseLong(digits);
    }
}
