package org.rapportcrm.customer.landing;

import static org.rapportcrm.customer.db.Tables.RELATIONSHIP;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.database.CopyRows;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.record.Row;
import org.rapportcrm.shared.UuidV7;
import org.springframework.stereotype.Component;

/** Who works for whom, as rows tell it; what stands already stays as it is. */
@Component
class Employments {
    static final String KIND = "works_for";

    private final DSLContext db;
    private final Journal journal;
    private final Clock clock;

    Employments(DSLContext db, Journal journal, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
    }

    private record Pair(UUID person, UUID organization) {}

    /** A person works for an organization, in a role that may be known. */
    record Employment(
            UUID person, UUID organization, @Nullable String role, @Nullable UUID sourceRecord) {}

    static Employment of(
            @Nullable UUID person, @Nullable UUID organization, Row row, String roleField) {
        return new Employment(
                Objects.requireNonNull(person),
                Objects.requireNonNull(organization),
                row.text(roleField),
                row.sourceRecord());
    }

    void add(Author author, List<Employment> told) {
        Map<Pair, Employment> fresh = new LinkedHashMap<>();
        for (Employment one : told) {
            if (!one.person().equals(one.organization())) {
                fresh.putIfAbsent(new Pair(one.person(), one.organization()), one);
            }
        }
        fresh.keySet().removeAll(standing(fresh.keySet().stream().map(Pair::person).toList()));
        Instant now = clock.instant();
        CopyRows rows =
                new CopyRows(
                        "customer.relationship",
                        "id",
                        "from_id",
                        "to_id",
                        "kind",
                        "role",
                        "created_at");
        List<Change> changes = new ArrayList<>();
        for (Employment one : fresh.values()) {
            UUID id = UuidV7.next();
            rows.add(id, one.person(), one.organization(), KIND, one.role(), now);
            changes.addAll(changes(id, one));
        }
        rows.send(db);
        journal.write(author, changes);
    }

    private List<Pair> standing(List<UUID> people) {
        return db.select(RELATIONSHIP.FROM_ID, RELATIONSHIP.TO_ID)
                .from(RELATIONSHIP)
                .where(RELATIONSHIP.KIND.eq(KIND), RELATIONSHIP.UNTIL.isNull())
                .and("from_id = any({0})", (Object) people.toArray(UUID[]::new))
                .fetch(row -> new Pair(row.value1(), row.value2()));
    }

    /** In the history of both, as of a relationship that somebody typed. */
    private static List<Change> changes(UUID id, Employment one) {
        Map<String, Object> values = new HashMap<>();
        values.put("kind", KIND);
        values.put("from", one.person());
        values.put("to", one.organization());
        if (one.role() != null) {
            values.put("role", one.role());
        }
        return Stream.of(one.person(), one.organization())
                .map(customer ->
                        new Change(
                                "relationship",
                                id,
                                customer,
                                Change.Kind.CREATED,
                                Map.of(),
                                values,
                                one.sourceRecord()))
                .toList();
    }
}
