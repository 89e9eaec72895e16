package org.rapportcrm.customer.landing;

import static org.rapportcrm.customer.db.Tables.CONTACT_POINT;
import static org.rapportcrm.customer.db.Tables.CUSTOMER_;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.database.Among;
import org.rapportcrm.database.CopyRows;
import org.rapportcrm.database.StagingTable;
import org.rapportcrm.record.AddedValues;
import org.springframework.stereotype.Component;

/**
 * Customers as they stand, locked in ascending id, and their way back: staged by COPY, one update
 * for all.
 */
@Component
class CustomerRows {
    private static final List<String> COLUMNS =
            Stream.concat(
                            Profile.WRITTEN.stream().map(Profile::column),
                            Stream.of("sort_name", "name_key"))
                    .toList();
    private static final StagingTable CHANGES =
            StagingTable.as(
                    "customer_change",
                    "as select id, "
                            + String.join(", ", COLUMNS)
                            + " from customer.customer with no data",
                    Stream.concat(Stream.of("id"), COLUMNS.stream()).toList());
    private static final StagingTable EXTERNAL_IDS =
            StagingTable.of("customer_external_id", "external_id text", "customer_id uuid");
    private static final String UPDATE =
            "update customer.customer c set updated_at = {0}, version = version + 1, "
                    + COLUMNS.stream()
                            .map(column -> column + " = s." + column)
                            .collect(Collectors.joining(", "))
                    + " from customer_change s where s.id = c.id";

    private final DSLContext db;
    private final WordRows wordRows;
    private final SearchRows searchRows;

    CustomerRows(DSLContext db, WordRows wordRows, SearchRows searchRows) {
        this.db = db;
        this.wordRows = wordRows;
        this.searchRows = searchRows;
    }

    /**
     * A customer's values by field, its contact points by key, and the kinds of which one is
     * primary; all may be changed.
     */
    record Current(
            UUID id,
            long number,
            int version,
            boolean binned,
            @Nullable UUID mergedInto,
            @Nullable String externalId,
            Map<String, @Nullable Object> values,
            Map<String, Contact> contacts,
            Set<String> primaries) {}

    Map<UUID, Current> lock(Collection<UUID> ids) {
        return withParts(
                ids,
                db.selectFrom(CUSTOMER_)
                        .where(Among.of(CUSTOMER_.ID, ids))
                        .orderBy(CUSTOMER_.ID)
                        .forUpdate()
                        .fetch());
    }

    /** Those who were merged meanwhile together with whoever stands for them. */
    Map<UUID, Current> lockStanding(Collection<UUID> ids) {
        Map<UUID, Current> locked = new HashMap<>();
        Set<UUID> next = Set.copyOf(ids);
        while (!next.isEmpty()) {
            locked.putAll(lock(next));
            next =
                    locked.values().stream()
                            .map(Current::mergedInto)
                            .filter(into -> into != null && !locked.containsKey(into))
                            .collect(Collectors.toSet());
        }
        return locked;
    }

    Map<UUID, Current> read(Collection<UUID> ids) {
        return withParts(ids, db.selectFrom(CUSTOMER_).where(Among.of(CUSTOMER_.ID, ids)).fetch());
    }

    private Map<UUID, Current> withParts(Collection<UUID> ids, List<? extends Record> customers) {
        Map<UUID, Current> current = new HashMap<>();
        customers.forEach(row -> current.put(row.get(CUSTOMER_.ID), current(row)));
        db.selectFrom(CONTACT_POINT)
                .where(Among.of(CONTACT_POINT.CUSTOMER_ID, ids))
                .and(CONTACT_POINT.DELETED_AT.isNull())
                .forEach(row -> {
                    Contact contact =
                            new Contact(row.getKind(), row.getRaw(), row.getNorm(), null, Map.of());
                    Current holder = current.get(row.getCustomerId());
                    if (holder != null) {
                        holder.contacts().put(contact.key(), contact);
                        if (row.getIsPrimary()) {
                            holder.primaries().add(row.getKind());
                        }
                    }
                });
        wordRows.of(ids.toArray(UUID[]::new))
                .forEach((id, words) -> {
                    Current holder = current.get(id);
                    if (holder != null) {
                        holder.values().putAll(words);
                    }
                });
        return current;
    }

    void externalIds(UUID source, List<ChangedCustomers.Edit> edits) {
        CopyRows rows = EXTERNAL_IDS.rows();
        for (ChangedCustomers.Edit edit : edits) {
            if (edit.draft().externalId() != null) {
                rows.add(edit.draft().externalId(), edit.customer());
            }
        }
        if (rows.count() > 0) {
            EXTERNAL_IDS.fill(db, rows);
            db.execute(
                    """
                    insert into customer.external_id (source_id, external_id, customer_id)
                    select {0}, external_id, customer_id from customer_external_id
                    on conflict do nothing\
                    """,
                    source);
        }
    }

    /**
     * Writes what the deltas changed; a customer to which only contact points came keeps its
     * version.
     *
     * @param foundAnew those for whom other words may be searched now
     */
    void update(Map<UUID, Current> touched, Deltas deltas, Set<UUID> foundAnew, Instant now) {
        if (touched.isEmpty()) {
            return;
        }
        CopyRows rows = CHANGES.rows();
        WordRows.Batch words = wordRows.batch();
        for (UUID id : deltas.customers()) {
            rows.add(values(Objects.requireNonNull(touched.get(id))));
            words.change(id, deltas.before(id), deltas.after(id));
        }
        if (rows.count() > 0) {
            CHANGES.fill(db, rows);
            db.execute(UPDATE, now);
            words.write(now);
        }
        List<Current> anew =
                touched.values().stream().filter(one -> foundAnew.contains(one.id())).toList();
        if (!anew.isEmpty()) {
            searchRows.replace(anew);
        }
    }

    private static @Nullable Object[] values(Current current) {
        Profile profile = new Profile(current.values());
        List<@Nullable Object> values = new ArrayList<>(List.of(current.id()));
        Profile.WRITTEN.forEach(field -> values.add(profile.cell(field)));
        values.add(profile.sortName(current.externalId()));
        values.add(profile.nameKey());
        return values.toArray();
    }

    private static Current current(Record row) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (String field : Profile.FIELDS) {
            Object cell = row.get(Profile.column(field));
            Object value = cell instanceof String[] several ? List.of(several) : cell;
            if (!Profile.isBlank(value)) {
                values.put(field, value);
            }
        }
        values.putAll(AddedValues.read(row.get(CUSTOMER_.CUSTOM).data()));
        return new Current(
                row.get(CUSTOMER_.ID),
                row.get(CUSTOMER_.NUMBER),
                row.get(CUSTOMER_.VERSION),
                row.get(CUSTOMER_.DELETED_AT) != null,
                row.get(CUSTOMER_.MERGED_INTO),
                row.get(CUSTOMER_.FIRST_EXTERNAL_ID),
                values,
                new HashMap<>(),
                new HashSet<>());
    }
}
