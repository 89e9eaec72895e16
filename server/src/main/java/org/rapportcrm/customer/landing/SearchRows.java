package org.rapportcrm.customer.landing;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.rapportcrm.customer.db.Tables.CUSTOMER_;
import static org.rapportcrm.customer.db.Tables.SEARCH;
import static org.rapportcrm.customer.db.Tables.SEARCH_TOKEN;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.database.Among;
import org.rapportcrm.database.CopyRows;
import org.springframework.stereotype.Component;

/** The words under which customers are found, as they stand after a change. */
@Component
class SearchRows {
    private final DSLContext db;
    private final SearchRanks ranks;

    SearchRows(DSLContext db, SearchRanks ranks) {
        this.db = db;
        this.ranks = ranks;
    }

    void replace(Collection<CustomerRows.Current> customers) {
        remove(customers.stream().map(CustomerRows.Current::id).toList());
        List<UUID> ids = customers.stream().map(CustomerRows.Current::id).toList();
        Map<UUID, Float> rank = ranks.of(ids);
        Map<UUID, List<String>> old = ofMembers(ids);
        CopyRows search = new CopyRows("customer.search", "customer_id", "text", "rank");
        CopyRows tokens = new CopyRows("customer.search_token", "token", "customer_id", "rank");
        for (CustomerRows.Current current : customers) {
            List<Contact> contacts = List.copyOf(current.contacts().values());
            Set<String> words =
                    SearchWords.tokens(
                            new Profile(current.values()).nameKey(),
                            contacts,
                            current.externalId(),
                            current.number());
            words.addAll(old.getOrDefault(current.id(), List.of()));
            search.add(current.id(), SearchWords.text(words, contacts), rank.get(current.id()));
            words.forEach(word -> tokens.add(word, current.id(), rank.get(current.id())));
        }
        search.send(db);
        tokens.send(db);
    }

    /** Whoever was merged is found by their old name and number still. */
    private Map<UUID, List<String>> ofMembers(Collection<UUID> customers) {
        return db.select(CUSTOMER_.MERGED_INTO, CUSTOMER_.NAME_KEY, CUSTOMER_.NUMBER)
                .from(CUSTOMER_)
                .where(Among.of(CUSTOMER_.MERGED_INTO, customers))
                .collect(
                        groupingBy(
                                row -> row.value1(),
                                flatMapping(
                                        row ->
                                                SearchWords.tokens(
                                                        row.value2(), List.of(), null, row.value3())
                                                        .stream(),
                                        toList())));
    }

    void remove(Collection<UUID> customers) {
        db.deleteFrom(SEARCH_TOKEN).where(Among.of(SEARCH_TOKEN.CUSTOMER_ID, customers)).execute();
        db.deleteFrom(SEARCH).where(Among.of(SEARCH.CUSTOMER_ID, customers)).execute();
    }
}
