package org.rapportcrm.customer.landing;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.rapportcrm.database.CopyRows;
import org.rapportcrm.shared.UuidV7;
import org.springframework.stereotype.Component;

/** Contact points on their way into the table; the first of a kind is the primary one. */
@Component
class ContactRows {
    void add(DSLContext db, List<Draft.Placed> placed, Instant now) {
        CopyRows rows =
                new CopyRows(
                        "customer.contact_point",
                        "id",
                        "customer_id",
                        "kind",
                        "raw",
                        "norm",
                        "street",
                        "postal_code",
                        "city",
                        "region",
                        "country",
                        "is_primary",
                        "created_at");
        for (Draft.Placed one : placed) {
            Set<String> kinds = new HashSet<>();
            for (Contact contact : one.draft().contacts()) {
                rows.add(
                        UuidV7.next(),
                        one.customer(),
                        contact.kind(),
                        contact.raw(),
                        contact.norm(),
                        contact.parts().get("street"),
                        contact.parts().get("postal_code"),
                        contact.parts().get("city"),
                        contact.parts().get("region"),
                        contact.parts().get("country"),
                        kinds.add(contact.kind()),
                        now);
            }
        }
        rows.send(db);
    }
}
