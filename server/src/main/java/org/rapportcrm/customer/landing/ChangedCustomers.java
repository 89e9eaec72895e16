package org.rapportcrm.customer.landing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Outcome.Effect;
import org.springframework.stereotype.Component;

/**
 * Changes customers that are known. What the customer's own source (or a person) says overwrites;
 * what another source says fills what is empty and adds contact points.
 */
@Component
class ChangedCustomers {
    private final DSLContext db;
    private final CustomerRows rows;
    private final ContactRows contactRows;
    private final Journal journal;
    private final Clock clock;

    ChangedCustomers(
            DSLContext db,
            CustomerRows rows,
            ContactRows contactRows,
            Journal journal,
            Clock clock) {
        this.db = db;
        this.rows = rows;
        this.contactRows = contactRows;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param own whether the draft may overwrite
     */
    record Change(UUID customer, Draft draft, boolean own) {}

    /** Writes all changes; {@code effects} receives what became of each draft. */
    void write(Landing landing, List<Change> changes, Map<Draft, Effect> effects) {
        if (changes.isEmpty()) {
            return;
        }
        Set<UUID> ids = new HashSet<>();
        changes.forEach(change -> ids.add(change.customer()));
        Map<UUID, CustomerRows.Current> current = rows.lock(ids);
        Map<UUID, Map<String, @Nullable Object>> before = new HashMap<>();
        Map<UUID, Map<String, @Nullable Object>> after = new HashMap<>();
        List<Draft.Placed> added = new ArrayList<>();
        for (Change change : changes) {
            CustomerRows.Current now = current.get(change.customer());
            boolean changed =
                    now != null
                            && (values(change, now, before, after) | contacts(change, now, added));
            effects.put(change.draft(), changed ? Effect.CHANGED : Effect.SAME);
        }
        Instant now = clock.instant();
        Set<UUID> touched = new HashSet<>(after.keySet());
        added.forEach(placed -> touched.add(placed.customer()));
        current.keySet().retainAll(touched);
        contactRows.add(db, added, now);
        rows.externalIds(landing.origin().source(), changes);
        rows.update(current, now);
        journal.write(landing.author(), entries(touched, before, after, changes));
    }

    private static boolean values(
            Change change,
            CustomerRows.Current now,
            Map<UUID, Map<String, @Nullable Object>> before,
            Map<UUID, Map<String, @Nullable Object>> after) {
        boolean changed = false;
        for (var said : change.draft().profile().values().entrySet()) {
            String field = said.getKey();
            Object old = now.values().get(field);
            Object value = "".equals(said.getValue()) ? null : said.getValue();
            if ((old == null || change.own()) && !Objects.equals(old, value)) {
                before.computeIfAbsent(change.customer(), _ -> new LinkedHashMap<>())
                        .putIfAbsent(field, old);
                after.computeIfAbsent(change.customer(), _ -> new LinkedHashMap<>())
                        .put(field, value);
                now.values().put(field, value);
                changed = true;
            }
        }
        return changed;
    }

    private static boolean contacts(
            Change change, CustomerRows.Current now, List<Draft.Placed> added) {
        List<Contact> fresh =
                change.draft().contacts().stream()
                        .filter(contact ->
                                now.contacts().putIfAbsent(contact.key(), contact) == null)
                        .toList();
        if (!fresh.isEmpty()) {
            Draft draft = change.draft();
            added.add(
                    new Draft.Placed(
                            change.customer(),
                            new Draft(draft.row(), draft.profile(), fresh, draft.externalId())));
        }
        return !fresh.isEmpty();
    }

    private static List<org.rapportcrm.journal.Change> entries(
            Set<UUID> touched,
            Map<UUID, Map<String, @Nullable Object>> before,
            Map<UUID, Map<String, @Nullable Object>> after,
            List<Change> changes) {
        Map<UUID, UUID> sourceRecords = new HashMap<>();
        changes.forEach(change -> {
            UUID record = change.draft().row().sourceRecord();
            if (record != null) {
                sourceRecords.put(change.customer(), record);
            }
        });
        return touched.stream()
                .sorted()
                .map(id ->
                        new org.rapportcrm.journal.Change(
                                CustomerType.KEY,
                                id,
                                id,
                                org.rapportcrm.journal.Change.Kind.CHANGED,
                                before.getOrDefault(id, Map.of()),
                                after.getOrDefault(id, Map.of()),
                                sourceRecords.get(id)))
                .toList();
    }
}
