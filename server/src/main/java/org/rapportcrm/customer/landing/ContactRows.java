package org.rapportcrm.customer.landing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.customer.ContactPointType;
import org.rapportcrm.database.CopyRows;
import org.rapportcrm.journal.Change;
import org.rapportcrm.shared.UuidV7;
import org.springframework.stereotype.Component;

/** Contact points on their way into the table; the first of a kind is the primary one. */
@Component
class ContactRows {
    /** A contact point that is new; {@code typed} when a person typed it and no file brought it. */
    record Added(UUID id, UUID customer, Contact contact, boolean primary, boolean typed) {}

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
                                draft.row().isTyped()))
                .toList();
    }

    static List<Added> added(List<Draft.Placed> placed) {
        List<Added> added = new ArrayList<>();
        placed.forEach(one -> added.addAll(added(one.customer(), one.draft(), new HashSet<>())));
        return added;
    }

    /** What a file brings is told by its source record. */
    static List<Change> changes(List<Added> added) {
        return added.stream()
                .filter(Added::typed)
                .map(one ->
                        Change.created(
                                ContactPointType.KEY,
                                one.id(),
                                one.customer(),
                                one.contact().values(one.primary())))
                .toList();
    }

    void add(DSLContext db, List<Added> added, Instant now) {
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
        rows.send(db);
    }
}
