package org.rapportcrm.customer.landing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.ContactPointType;
import org.rapportcrm.database.CopyRows;
import org.rapportcrm.journal.Change;
import org.rapportcrm.shared.UuidV7;
import org.springframework.stereotype.Component;

/** Contact points on their way into the table; the first of a kind is the primary one. */
@Component
class ContactRows {
    /**
     * A contact point that is new.
     *
     * @param sourceRecord which brought it; null when a person typed it
     */
    record Added(
            UUID id,
            UUID customer,
            Contact contact,
            boolean primary,
            @Nullable UUID sourceRecord) {}

    /**
     * @param primaries kinds that have their primary one; filled up
     */
    static List<Added> added(UUID customer, Draft draft, Set<String> primaries) {
        return draft.contacts().stream()
                .map(contact ->
                        new Added(
                                UuidV7.next(),
                                customer,
                                contact,
                                primaries.add(contact.kind()),
                                draft.row().sourceRecord()))
                .toList();
    }

    static List<Added> added(List<Draft.Placed> placed) {
        List<Added> added = new ArrayList<>();
        placed.forEach(one -> added.addAll(added(one.customer(), one.draft(), new HashSet<>())));
        return added;
    }

    /** What a file brings along with a new customer is told by its source record. */
    static List<Change> changesOfNew(List<Added> added) {
        return changes(added.stream().filter(one -> one.sourceRecord() == null).toList());
    }

    static List<Change> changes(List<Added> added) {
        return added.stream()
                .map(one ->
                        new Change(
                                ContactPointType.KEY,
                                one.id(),
                                one.customer(),
                                Change.Kind.CREATED,
                                Map.of(),
                                one.contact().values(one.primary()),
                                one.sourceRecord()))
                .toList();
    }

    void add(DSLContext db, List<Added> added, Instant now) {
        rows(added, now).send(db);
    }

    CopyRows rows(List<Added> added, Instant now) {
        CopyRows rows =
                new CopyRows(
                        "customer.contact_point",
                        "id",
                        "customer_id",
                        "kind",
                        "raw",
                        "norm",
                        "label",
                        "street",
                        "postal_code",
                        "city",
                        "region",
                        "country",
                        "is_primary",
                        "created_at");
        for (Added one : added) {
            Contact contact = one.contact();
            rows.add(
                    one.id(),
                    one.customer(),
                    contact.kind(),
                    contact.raw(),
                    contact.norm(),
                    contact.label(),
                    contact.parts().get("street"),
                    contact.parts().get("postal_code"),
                    contact.parts().get("city"),
                    contact.parts().get("region"),
                    contact.parts().get("country"),
                    one.primary(),
                    now);
        }
        return rows;
    }
}
