package org.rapportcrm.customer.relation;

import static java.util.Objects.requireNonNull;
import static org.rapportcrm.customer.db.Tables.RELATIONSHIP;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.ChangedSince;
import org.rapportcrm.customer.RelationshipKind;
import org.rapportcrm.customer.db.tables.records.RelationshipRecord;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.shared.RecordNotFound;
import org.springframework.stereotype.Component;

/** The ties between customers; the journal tells both sides of each. */
@Component
class Relationships {
    static final String KEY = "relationship";

    private final DSLContext db;
    private final Journal journal;
    private final Clock clock;

    Relationships(DSLContext db, Journal journal, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
    }

    RelationshipRecord get(UUID customer, UUID id) {
        return db.selectFrom(RELATIONSHIP)
                .where(
                        RELATIONSHIP.ID.eq(id),
                        RELATIONSHIP.FROM_ID.eq(customer).or(RELATIONSHIP.TO_ID.eq(customer)))
                .fetchOptional()
                .orElseThrow(RecordNotFound::new);
    }

    void insert(Author author, RelationshipRecord row) {
        if (stands(row)) {
            throw new ChangedSince();
        }
        row.setCreatedAt(clock.instant());
        db.insertInto(RELATIONSHIP).set(row).execute();
        tell(author, row, Change.Kind.CREATED);
    }

    /**
     * @param before the terms as they were
     */
    void update(Author author, RelationshipRecord row, Map<String, @Nullable Object> before) {
        row.update();
        Map<String, @Nullable Object> after = terms(row);
        Map<String, @Nullable Object> was = new LinkedHashMap<>(before);
        was.entrySet().removeAll(after.entrySet());
        after.entrySet().removeAll(before.entrySet());
        journal.write(
                author,
                Stream.of(row.getFromId(), row.getToId())
                        .map(customer -> Change.changed(KEY, row.getId(), customer, was, after))
                        .toList());
    }

    /** What may be said of it differently later. */
    static Map<String, @Nullable Object> terms(RelationshipRecord row) {
        Map<String, @Nullable Object> terms = new LinkedHashMap<>();
        terms.put("role", row.getRole());
        terms.put("since", row.getSince());
        terms.put("until", row.getUntil());
        return terms;
    }

    void delete(Author author, RelationshipRecord row) {
        db.deleteFrom(RELATIONSHIP).where(RELATIONSHIP.ID.eq(row.getId())).execute();
        tell(author, row, Change.Kind.DELETED);
    }

    /** A mutual tie is one, whichever side it was typed on. */
    boolean stands(RelationshipRecord row) {
        Condition same =
                RELATIONSHIP.FROM_ID.eq(row.getFromId()).and(RELATIONSHIP.TO_ID.eq(row.getToId()));
        Condition turned =
                RELATIONSHIP.FROM_ID.eq(row.getToId()).and(RELATIONSHIP.TO_ID.eq(row.getFromId()));
        boolean mutual =
                RelationshipKind.of(row.getKind()).map(RelationshipKind::isMutual).orElse(false);
        return db.fetchExists(
                RELATIONSHIP,
                RELATIONSHIP.ID.ne(row.getId()),
                RELATIONSHIP.KIND.eq(row.getKind()),
                RELATIONSHIP.UNTIL.isNull(),
                mutual ? same.or(turned) : same);
    }

    /** Whether a parent would come to stand below its own child. */
    boolean closesCircle(UUID parent, UUID child) {
        return requireNonNull(
                db.fetchSingle(
                                """
                                with recursive below (id) as (
                                    select {0}::uuid
                                    union
                                    select r.to_id from below join customer.relationship r on r.from_id = below.id
                                    where r.kind = 'parent_of' and r.until is null
                                )
                                select exists (select from below where id = {1})\
                                """,
                                child, parent)
                        .into(Boolean.class));
    }

    private void tell(Author author, RelationshipRecord row, Change.Kind kind) {
        boolean gone = kind == Change.Kind.DELETED;
        Map<String, Object> values = values(row);
        journal.write(
                author,
                List.of(row.getFromId(), row.getToId()).stream()
                        .map(customer ->
                                new Change(
                                        KEY,
                                        row.getId(),
                                        customer,
                                        kind,
                                        gone ? values : Map.of(),
                                        gone ? Map.of() : values,
                                        null))
                        .toList());
    }

    private static Map<String, Object> values(RelationshipRecord row) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", row.getKind());
        values.put("from", row.getFromId());
        values.put("to", row.getToId());
        if (row.getRole() != null) {
            values.put("role", row.getRole());
        }
        if (row.getSince() != null) {
            values.put("since", row.getSince());
        }
        if (row.getUntil() != null) {
            values.put("until", row.getUntil());
        }
        return values;
    }
}
