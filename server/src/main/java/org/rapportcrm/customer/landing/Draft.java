package org.rapportcrm.customer.landing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.Row;

/** A row read as a customer. */
record Draft(Row row, Profile profile, List<Contact> contacts, @Nullable String externalId) {
    static Draft of(Row row, Origin origin, OurNames names) {
        List<Contact> contacts =
                row.ahead() instanceof Ahead ahead ? ahead.contacts() : Contact.of(row, origin);
        return new Draft(row, Profile.of(row, names), contacts, row.text("external_id"));
    }

    static Draft arriving(String externalId, Row row, Origin origin) {
        return new Draft(
                row, Profile.of(row, OurNames.none()), Contact.of(row, origin), externalId);
    }

    /** By the parts of a name where they come apart. */
    Draft named(Origin origin) {
        return new Draft(row, profile.withDefaults(row, origin), contacts, externalId);
    }

    boolean hasOnlyAName() {
        return externalId == null && contacts.isEmpty() && !profile.nameKey().isEmpty();
    }

    boolean namesNobody() {
        return externalId == null && contacts.isEmpty() && profile.nameKey().isEmpty();
    }

    Holder holder(UUID customer) {
        return new Holder(customer, profile.kind(row), profile.nameKey());
    }

    List<String> norms(String kind) {
        return contacts.stream()
                .filter(contact -> contact.kind().equals(kind))
                .map(Contact::norm)
                .toList();
    }

    /** A draft that is to become, or to change, this customer. */
    record Placed(UUID customer, Draft draft) {
        Placed named(Origin origin) {
            return new Placed(customer, draft.named(origin));
        }
    }

    /** Telephone numbers are what takes time. */
    record Ahead(List<Contact> contacts) implements Row.Ahead {
        static Ahead of(Map<String, Object> values, Origin origin) {
            return new Ahead(Contact.of(Row.typed(values), origin));
        }
    }
}
