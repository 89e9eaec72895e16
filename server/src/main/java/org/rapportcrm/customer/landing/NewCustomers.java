package org.rapportcrm.customer.landing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.database.CopyRows;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Origin;
import org.springframework.stereotype.Component;

/**
 * Writes customers that nobody knew before: rows, contact points, external ids, search words and
 * journal, each by one COPY.
 */
@Component
class NewCustomers {
    private final DSLContext db;
    private final Journal journal;
    private final Clock clock;
    private final ContactRows contactRows;
    private final WordRows wordRows;

    NewCustomers(
            DSLContext db,
            Journal journal,
            Clock clock,
            ContactRows contactRows,
            WordRows wordRows) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
        this.contactRows = contactRows;
        this.wordRows = wordRows;
    }

    void write(Landing landing, List<Draft.Placed> placed) {
        if (placed.isEmpty()) {
            return;
        }
        Origin origin = landing.origin();
        Instant now = clock.instant();
        List<Long> numbers = numbers(placed.size());
        CopyRows customers = new CopyRows("customer.customer", columns());
        CopyRows ids =
                new CopyRows("customer.external_id", "source_id", "external_id", "customer_id");
        CopyRows search = new CopyRows("customer.search", "customer_id", "text");
        CopyRows tokens = new CopyRows("customer.search_token", "token", "customer_id");
        WordRows.Batch words = wordRows.batch();
        List<Change> changes = new ArrayList<>(placed.size());
        for (int i = 0; i < placed.size(); i++) {
            Draft.Placed one = placed.get(i);
            Profile profile = one.draft().named(origin).profile();
            customers.add(values(one, profile, numbers.get(i), origin, now));
            if (one.draft().externalId() != null) {
                ids.add(origin.source(), one.draft().externalId(), one.customer());
            }
            words.change(one.customer(), Map.of(), profile.values());
            searchRows(one, profile, numbers.get(i), search, tokens);
            changes.add(change(one, profile));
        }
        customers.send(db);
        ids.send(db);
        List<ContactRows.Added> contacts = ContactRows.added(placed);
        contactRows.add(db, contacts, now);
        changes.addAll(ContactRows.changesOfNew(contacts));
        words.write(now);
        search.send(db);
        tokens.send(db);
        journal.write(landing.author(), changes);
    }

    private static void searchRows(
            Draft.Placed one, Profile profile, long number, CopyRows search, CopyRows tokens) {
        Draft draft = one.draft();
        Set<String> words =
                SearchWords.tokens(profile.nameKey(), draft.contacts(), draft.externalId(), number);
        search.add(one.customer(), SearchWords.text(words, draft.contacts()));
        words.forEach(word -> tokens.add(word, one.customer()));
    }

    private static Change change(Draft.Placed one, Profile profile) {
        UUID id = one.customer();
        UUID sourceRecord = one.draft().row().sourceRecord();
        return sourceRecord == null
                ? Change.created(CustomerType.KEY, id, id, profile.values())
                : Change.imported(CustomerType.KEY, id, id, Change.Kind.CREATED, sourceRecord);
    }

    private List<Long> numbers(int count) {
        return db.fetch("select nextval('customer.number_seq') from generate_series(1, {0})", count)
                .into(Long.class);
    }

    private static String[] columns() {
        List<String> columns = new ArrayList<>(List.of("id", "number"));
        Profile.FIELDS.forEach(field -> columns.add(Profile.column(field)));
        columns.addAll(
                List.of(
                        "sort_name",
                        "name_key",
                        "first_source_id",
                        "first_source_name",
                        "first_external_id",
                        "created_at",
                        "updated_at"));
        return columns.toArray(String[]::new);
    }

    private static @Nullable Object[] values(
            Draft.Placed one, Profile profile, long number, Origin origin, Instant now) {
        String externalId = one.draft().externalId();
        List<@Nullable Object> values = new ArrayList<>(List.of(one.customer(), number));
        Profile.FIELDS.forEach(field -> values.add(profile.cell(field)));
        values.add(profile.sortName(externalId));
        values.add(profile.nameKey());
        values.add(origin.source());
        values.add(origin.name());
        values.add(externalId);
        values.add(now);
        values.add(now);
        return values.toArray();
    }
}
