package org.rapportcrm.customer.landing;

import static org.rapportcrm.customer.db.Tables.CONTACT_POINT;
import static org.rapportcrm.customer.db.Tables.CUSTOMER_;
import static org.rapportcrm.customer.db.Tables.SEARCH_TOKEN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.database.CopyRows;
import org.springframework.stereotype.Component;

/**
 * Customers as they stand, locked in ascending id, and their way back: staged by COPY, one update
 * for all.
 */
@Component
class CustomerRows {
    private final DSLContext db;

    CustomerRows(DSLContext db) {
        this.db = db;
    }

    /** A customer's values by field and contact points by key; both may be changed. */
    record Current(
            UUID id,
            long number,
            @Nullable String externalId,
            Map<String, @Nullable Object> values,
            Map<String, Contact> contacts) {}

    Map<UUID, Current> lock(Collection<UUID> ids) {
        UUID[] array = ids.toArray(UUID[]::new);
        Map<UUID, Current> current = new HashMap<>();
        db.selectFrom(CUSTOMER_)
                .where("id = any({0})", (Object) array)
                .orderBy(CUSTOMER_.ID)
                .forUpdate()
                .forEach(row -> current.put(row.getId(), current(row)));
        db.selectFrom(CONTACT_POINT)
                .where("customer_id = any({0})", (Object) array)
                .and(CONTACT_POINT.DELETED_AT.isNull())
                .forEach(row -> {
                    Contact contact =
                            new Contact(row.getKind(), row.getRaw(), row.getNorm(), Map.of());
                    Current holder = current.get(row.getCustomerId());
                    if (holder != null) {
                        holder.contacts().put(contact.key(), contact);
                    }
                });
        return current;
    }

    void externalIds(UUID source, List<ChangedCustomers.Change> changes) {
        db.execute(
                """
                create temp table if not exists customer_external_id (external_id text, customer_id uuid)
                on commit delete rows\
                """);
        CopyRows rows = new CopyRows("customer_external_id", "external_id", "customer_id");
        for (ChangedCustomers.Change change : changes) {
            if (change.draft().externalId() != null) {
                rows.add(change.draft().externalId(), change.customer());
            }
        }
        if (rows.count() > 0) {
            rows.send(db);
            db.execute(
                    """
                    insert into customer.external_id (source_id, external_id, customer_id)
                    select {0}, external_id, customer_id from customer_external_id
                    on conflict do nothing\
                    """,
                    source);
        }
    }

    void update(Map<UUID, Current> changed, Instant now) {
        if (changed.isEmpty()) {
            return;
        }
        db.execute(
                """
                create temp table if not exists customer_change on commit delete rows as
                select id, kind, stage, honorific, given_name, family_name, name, job_title, birthday, language,
                    city, country, note, sort_name, name_key from customer.customer with no data\
                """);
        List<String> columns = new ArrayList<>(List.of("id"));
        columns.addAll(Profile.FIELDS);
        columns.addAll(List.of("sort_name", "name_key"));
        CopyRows rows = new CopyRows("customer_change", columns.toArray(String[]::new));
        for (Current current : changed.values()) {
            rows.add(values(current));
        }
        rows.send(db);
        db.execute(
                """
                update customer.customer c set
                    kind = s.kind, stage = s.stage, honorific = s.honorific, given_name = s.given_name,
                    family_name = s.family_name, name = s.name, job_title = s.job_title, birthday = s.birthday,
                    language = s.language, city = s.city, country = s.country, note = s.note,
                    sort_name = s.sort_name, name_key = s.name_key,
                    updated_at = {0}, version = c.version + 1
                from customer_change s where s.id = c.id\
                """,
                now);
        db.execute("delete from customer_change");
        search(changed);
    }

    private void search(Map<UUID, Current> changed) {
        UUID[] ids = changed.keySet().toArray(UUID[]::new);
        db.deleteFrom(SEARCH_TOKEN).where("customer_id = any({0})", (Object) ids).execute();
        db.execute("delete from customer.search where customer_id = any({0})", (Object) ids);
        CopyRows search = new CopyRows("customer.search", "customer_id", "text");
        CopyRows tokens = new CopyRows("customer.search_token", "token", "customer_id");
        for (Current current : changed.values()) {
            List<Contact> contacts = List.copyOf(current.contacts().values());
            Set<String> words =
                    SearchWords.tokens(
                            new Profile(current.values()).nameKey(),
                            contacts,
                            current.externalId(),
                            current.number());
            search.add(current.id(), SearchWords.text(words, contacts));
            words.forEach(word -> tokens.add(word, current.id()));
        }
        search.send(db);
        tokens.send(db);
    }

    private static @Nullable Object[] values(Current current) {
        Profile profile = new Profile(current.values());
        List<@Nullable Object> values = new ArrayList<>(List.of(current.id()));
        Profile.FIELDS.forEach(field -> values.add(profile.get(field)));
        values.add(profile.sortName(current.externalId()));
        values.add(profile.nameKey());
        return values.toArray();
    }

    private static Current current(Record row) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (String field : Profile.FIELDS) {
            Object value = row.get(field);
            if (value != null) {
                values.put(field, value);
            }
        }
        return new Current(
                row.get(CUSTOMER_.ID),
                row.get(CUSTOMER_.NUMBER),
                row.get(CUSTOMER_.FIRST_EXTERNAL_ID),
                values,
                new HashMap<>());
    }
}
