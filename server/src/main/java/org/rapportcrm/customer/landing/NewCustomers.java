package org.rapportcrm.customer.landing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.database.CopyRows;
import org.rapportcrm.database.RowsBeside;
import org.rapportcrm.database.RowsOnTheWay;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Origin;
import org.springframework.stereotype.Component;

/**
 * Writes customers that nobody knew before: rows, contact points, external ids, search words and
 * journal, each by one COPY, which travels while the next is made; the search words of many beside
 * all others.
 */
@Component
class NewCustomers {
    private final DSLContext db;
    private final DataSource pool;
    private final Journal journal;
    private final Clock clock;
    private final ContactRows contactRows;
    private final WordRows wordRows;
    private final CustomerNews news;

    NewCustomers(
            DSLContext db,
            DataSource pool,
            Journal journal,
            Clock clock,
            ContactRows contactRows,
            WordRows wordRows,
            CustomerNews news) {
        this.db = db;
        this.pool = pool;
        this.journal = journal;
        this.clock = clock;
        this.contactRows = contactRows;
        this.wordRows = wordRows;
        this.news = news;
    }

    void write(Landing landing, List<Draft.Placed> placed) {
        if (placed.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<Long> numbers = numbers(placed.size());
        List<ContactRows.Added> contacts = ContactRows.added(placed);
        WordRows.Batch words = wordRows.batch();
        List<Change> changes = new ArrayList<>(placed.size());
        List<Draft.Placed> named = new ArrayList<>(placed.size());
        placed.forEach(one -> named.add(one.named(landing.origin())));
        try (RowsBeside beside = RowsBeside.of(db, pool, named.size())) {
            found(beside, named, numbers);
            try (RowsOnTheWay way = new RowsOnTheWay(db)) {
                customers(way, named, numbers, landing.origin(), now);
                way.send(contactRows.rows(contacts, now));
                way.send(externalIds(landing.origin(), named));
                beside.join(way);
                for (Draft.Placed one : named) {
                    words.change(one.customer(), Map.of(), one.draft().profile().values());
                    changes.add(change(one));
                }
            }
            changes.addAll(ContactRows.changesOfNew(contacts));
            words.write(now);
            journal.write(landing.author(), changes);
            beside.arrive();
        }
        news.handedOver(landing.author(), owners(placed));
    }

    /** Whom those are given to that somebody typed. */
    private static Map<UUID, UUID> owners(List<Draft.Placed> placed) {
        Map<UUID, UUID> owners = new LinkedHashMap<>();
        for (Draft.Placed one : placed) {
            boolean typed = one.draft().row().isTyped();
            if (typed && one.draft().profile().values().get("owner") instanceof UUID owner) {
                owners.put(one.customer(), owner);
            }
        }
        return owners;
    }

    private static void customers(
            RowsOnTheWay way,
            List<Draft.Placed> placed,
            List<Long> numbers,
            Origin origin,
            Instant now) {
        CopyRows rows = new CopyRows("customer.customer", columns());
        for (int i = 0; i < placed.size(); i++) {
            rows.add(values(placed.get(i), numbers.get(i), origin, now));
            rows = way.flow(rows);
        }
        way.send(rows);
    }

    private static CopyRows externalIds(Origin origin, List<Draft.Placed> placed) {
        CopyRows ids =
                new CopyRows("customer.external_id", "source_id", "external_id", "customer_id");
        for (Draft.Placed one : placed) {
            if (one.draft().externalId() != null) {
                ids.add(origin.source(), one.draft().externalId(), one.customer());
            }
        }
        return ids;
    }

    /** What they are found by: without its customer it is found by nobody. */
    private static void found(RowsBeside beside, List<Draft.Placed> placed, List<Long> numbers) {
        CopyRows search = new CopyRows("customer.search", "customer_id", "text");
        CopyRows tokens = new CopyRows("customer.search_token", "token", "customer_id");
        for (int i = 0; i < placed.size(); i++) {
            searchRows(placed.get(i), numbers.get(i), search, tokens);
        }
        beside.send(search);
        beside.send(tokens);
    }

    private static void searchRows(
            Draft.Placed one, long number, CopyRows search, CopyRows tokens) {
        Draft draft = one.draft();
        Set<String> words =
                SearchWords.tokens(
                        draft.profile().nameKey(), draft.contacts(), draft.externalId(), number);
        search.add(one.customer(), SearchWords.text(words, draft.contacts()));
        words.forEach(word -> tokens.add(word, one.customer()));
    }

    private static Change change(Draft.Placed one) {
        UUID id = one.customer();
        UUID sourceRecord = one.draft().row().sourceRecord();
        return sourceRecord == null
                ? Change.created(CustomerType.KEY, id, id, one.draft().profile().values())
                : Change.imported(CustomerType.KEY, id, id, Change.Kind.CREATED, sourceRecord);
    }

    private List<Long> numbers(int count) {
        // of one alone the server keeps the plan
        return count == 1
                ? db.fetch("select nextval('customer.number_seq')").into(Long.class)
                : db.fetch(
                                "select nextval('customer.number_seq') from generate_series(1, {0})",
                                count)
                        .into(Long.class);
    }

    private static String[] columns() {
        List<String> columns = new ArrayList<>(List.of("id", "number"));
        Profile.WRITTEN.forEach(field -> columns.add(Profile.column(field)));
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
            Draft.Placed one, long number, Origin origin, Instant now) {
        Profile profile = one.draft().profile();
        String externalId = one.draft().externalId();
        List<@Nullable Object> values = new ArrayList<>(List.of(one.customer(), number));
        Profile.WRITTEN.forEach(field -> values.add(profile.cell(field)));
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
