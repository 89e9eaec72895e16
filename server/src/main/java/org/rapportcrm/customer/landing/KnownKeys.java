package org.rapportcrm.customer.landing;

import static org.rapportcrm.customer.db.Tables.CONTACT_POINT;
import static org.rapportcrm.customer.db.Tables.CUSTOMER_;
import static org.rapportcrm.customer.db.Tables.EXTERNAL_ID;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.database.Among;

/**
 * The exact keys of a batch and whose they are: first as the database knows them, then also as
 * earlier rows of the same batch bring them. Not safe for use by many threads.
 */
final class KnownKeys {
    private final Map<String, UUID> byExternalId = new HashMap<>();
    private final Map<String, Set<Holder>> byContact = new HashMap<>();

    static KnownKeys load(DSLContext db, UUID source, List<Draft> drafts) {
        KnownKeys keys = new KnownKeys();
        keys.loadExternalIds(db, source, drafts);
        keys.loadContacts(db, "email", drafts);
        keys.loadContacts(db, "phone", drafts);
        return keys;
    }

    /**
     * Whose draft it is: by the source's own id, else by an e-mail address or telephone number that
     * exactly one customer has whose kind and name do not contradict.
     */
    @Nullable UUID find(Draft draft) {
        UUID byId = draft.externalId() == null ? null : byExternalId.get(draft.externalId());
        if (byId != null) {
            return byId;
        }
        for (Contact contact : draft.contacts()) {
            List<UUID> holders =
                    byContact.getOrDefault(contact.key(), Set.of()).stream()
                            .filter(holder -> holder.mayBe(draft, contact))
                            .map(Holder::customer)
                            .distinct()
                            .toList();
            if (holders.size() == 1) {
                return holders.getFirst();
            }
        }
        return null;
    }

    boolean knows(@Nullable String externalId) {
        return externalId != null && byExternalId.containsKey(externalId);
    }

    void add(UUID customer, Draft draft) {
        if (draft.externalId() != null) {
            byExternalId.put(draft.externalId(), customer);
        }
        for (Contact contact : draft.contacts()) {
            if (contact.kind().equals("email") || contact.kind().equals("phone")) {
                holders(contact.key()).add(draft.holder(customer));
            }
        }
    }

    private Set<Holder> holders(String key) {
        return byContact.computeIfAbsent(key, _ -> new HashSet<>());
    }

    private void loadExternalIds(DSLContext db, UUID source, List<Draft> drafts) {
        Set<String> ids =
                drafts.stream()
                        .map(Draft::externalId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        if (!ids.isEmpty()) {
            db.select(EXTERNAL_ID.EXTERNAL_ID_, EXTERNAL_ID.CUSTOMER_ID)
                    .from(EXTERNAL_ID)
                    .where(EXTERNAL_ID.SOURCE_ID.eq(source))
                    .and(Among.of(EXTERNAL_ID.EXTERNAL_ID_, ids))
                    .forEach(row -> byExternalId.put(row.value1(), row.value2()));
        }
    }

    private void loadContacts(DSLContext db, String kind, List<Draft> drafts) {
        Set<String> norms =
                drafts.stream()
                        .flatMap(draft -> draft.norms(kind).stream())
                        .collect(Collectors.toSet());
        if (!norms.isEmpty()) {
            db.select(
                            CONTACT_POINT.NORM,
                            CONTACT_POINT.CUSTOMER_ID,
                            CUSTOMER_.KIND,
                            CUSTOMER_.NAME_KEY)
                    .from(CONTACT_POINT)
                    .join(CUSTOMER_)
                    .on(CUSTOMER_.ID.eq(CONTACT_POINT.CUSTOMER_ID))
                    .where(
                            CONTACT_POINT.KIND.eq(kind),
                            CONTACT_POINT.DELETED_AT.isNull(),
                            CUSTOMER_.DELETED_AT.isNull())
                    .and(Among.of(CONTACT_POINT.NORM, norms))
                    .forEach(row ->
                            holders(kind + ":" + row.value1())
                                    .add(new Holder(row.value2(), row.value3(), row.value4())));
        }
    }
}
