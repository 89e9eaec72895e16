package org.rapportcrm.customer.landing;

import static org.rapportcrm.customer.db.Tables.CLAIM;
import static org.rapportcrm.customer.db.Tables.CUSTOMER_;
import static org.rapportcrm.customer.db.Tables.GIVEN;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.CustomerEdits;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.customer.landing.Face.Saying;
import org.rapportcrm.customer.landing.Givens.Given;
import org.rapportcrm.database.Among;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Fields that a person set and gives back to the rules. */
@Component
class ReleasedFields {
    private static final UUID HAND = new UUID(0, 0);

    private final DSLContext db;
    private final CustomerEdits edits;
    private final CustomerRows rows;
    private final Faces faces;
    private final Givens givens;
    private final Journal journal;
    private final Clock clock;

    ReleasedFields(
            DSLContext db,
            CustomerEdits edits,
            CustomerRows rows,
            Faces faces,
            Givens givens,
            Journal journal,
            Clock clock) {
        this.db = db;
        this.edits = edits;
        this.rows = rows;
        this.faces = faces;
        this.givens = givens;
        this.journal = journal;
        this.clock = clock;
    }

    void release(Viewer viewer, UUID customer, String field) {
        edits.lock(viewer, customer, Action.WRITE);
        SeenFields.mustBeWrittenBy(viewer, field);
        List<String> together = together(field);
        together.forEach(one -> SeenFields.mustBeWrittenBy(viewer, one));
        Map<UUID, CustomerRows.Current> all = rows.lock(withThoseInIt(customer));
        Map<UUID, List<String>> byHand = forget(all.keySet(), together);
        List<Face> told = told(customer, all, together, byHand);
        CustomerRows.Current now = Objects.requireNonNull(all.get(customer));
        Deltas deltas = new Deltas();
        // that it was released is told, too, when the value stays
        deltas.note(customer, field, now.values().get(field), now.values().get(field));
        Survivorship rules = faces.rules();
        for (String one : Survivorship.fields(told)) {
            Survivorship.Survived survived = rules.decide(one, told, null);
            Object value = survived.value();
            Object before = now.values().get(one);
            if (value != null && !value.equals(before)) {
                deltas.note(customer, one, before, value);
                now.values().put(one, value);
                givens.turn(customer, one, value, survived.from());
            }
        }
        rows.update(Map.of(customer, now), deltas, Set.of(customer), clock.instant());
        journal.write(Author.of(viewer), deltas.entries());
    }

    private List<UUID> withThoseInIt(UUID customer) {
        return db.select(CUSTOMER_.ID)
                .from(CUSTOMER_)
                .where(CUSTOMER_.ID.eq(customer).or(CUSTOMER_.MERGED_INTO.eq(customer)))
                .fetch(CUSTOMER_.ID);
    }

    /** What people said of them and chose; tells of whom they had said something. */
    private Map<UUID, List<String>> forget(Collection<UUID> customers, List<String> fields) {
        db.update(GIVEN)
                .set(GIVEN.BY_HAND, false)
                .where(Among.of(GIVEN.CUSTOMER_ID, customers), GIVEN.FIELD.in(fields))
                .execute();
        return db.deleteFrom(CLAIM)
                .where(
                        Among.of(CLAIM.CUSTOMER_ID, customers),
                        CLAIM.FIELD.in(fields),
                        CLAIM.SOURCE_ID.eq(HAND))
                .returning(CLAIM.CUSTOMER_ID, CLAIM.FIELD)
                .fetchGroups(CLAIM.CUSTOMER_ID, CLAIM.FIELD);
    }

    /** The field with those that only make sense with it. */
    private static List<String> together(String field) {
        String lead = Survivorship.lead(field);
        List<String> together =
                new ArrayList<>(
                        Profile.FIELDS.stream()
                                .filter(one -> Survivorship.lead(one).equals(lead))
                                .toList());
        return together.isEmpty() ? List.of(field) : together;
    }

    /** One source of one customer. */
    private record Teller(UUID customer, UUID source) {}

    /** What each source said last of each, and what the first one said where nobody else did. */
    private List<Face> told(
            UUID customer,
            Map<UUID, CustomerRows.Current> all,
            List<String> fields,
            Map<UUID, List<String>> byHand) {
        Map<Teller, Map<String, @Nullable Object>> values = new LinkedHashMap<>();
        Map<Teller, Saying> sayings = new HashMap<>();
        Map<UUID, Set<String>> claimed = new HashMap<>();
        byHand.forEach((id, some) -> claimed.put(id, new HashSet<>(some)));
        db.selectFrom(CLAIM)
                .where(Among.of(CLAIM.CUSTOMER_ID, all.keySet()), CLAIM.FIELD.in(fields))
                .orderBy(CLAIM.CUSTOMER_ID.ne(customer), CLAIM.AT.desc())
                .forEach(row -> {
                    Teller teller = new Teller(row.getCustomerId(), row.getSourceId());
                    values.computeIfAbsent(teller, _ -> new HashMap<>())
                            .put(row.getField(), givens.typed(row.getField(), row.getValue()));
                    sayings.putIfAbsent(teller, new Saying(row.getSourceId(), row.getAt()));
                    claimed.computeIfAbsent(row.getCustomerId(), _ -> new HashSet<>())
                            .add(row.getField());
                });
        first(all, fields)
                .forEach(face -> {
                    Teller teller = new Teller(face.customer(), face.first().source());
                    Map<String, @Nullable Object> own = new HashMap<>(face.values());
                    own.keySet().removeAll(claimed.getOrDefault(face.customer(), Set.of()));
                    values.computeIfAbsent(teller, _ -> new HashMap<>()).putAll(own);
                    sayings.putIfAbsent(teller, face.first());
                });
        List<Face> told = new ArrayList<>();
        values.forEach((teller, said) ->
                told.add(
                        new Face(
                                teller.customer(),
                                said,
                                Map.of(),
                                Objects.requireNonNull(sayings.get(teller)))));
        return told;
    }

    private List<Face> first(Map<UUID, CustomerRows.Current> all, List<String> fields) {
        Map<UUID, Map<String, Given>> given = givens.of(all.keySet());
        List<Face> first = new ArrayList<>();
        faces.of(all.keySet())
                .forEach((id, one) ->
                        first.add(
                                one.face(
                                        id,
                                        own(Objects.requireNonNull(all.get(id)), given, fields))));
        return first;
    }

    private static Map<String, @Nullable Object> own(
            CustomerRows.Current now, Map<UUID, Map<String, Given>> given, List<String> fields) {
        Map<String, @Nullable Object> own = new HashMap<>();
        for (String field : fields) {
            Object value = now.values().get(field);
            Given one = given.getOrDefault(now.id(), Map.of()).get(field);
            own.put(field, one == null ? value : one.ownBeside(value));
        }
        return own;
    }
}
