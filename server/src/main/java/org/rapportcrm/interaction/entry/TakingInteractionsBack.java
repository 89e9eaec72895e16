package org.rapportcrm.interaction.entry;

import static org.rapportcrm.interaction.db.Tables.ARRIVAL;
import static org.rapportcrm.interaction.db.Tables.INTERACTION_;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.interaction.sight.SeenEntries;
import org.rapportcrm.interaction.sight.VisibleEntries;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.record.TakingImportBack;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Interactions that an import brought are deleted; one that it only put right stays. */
@Component
class TakingInteractionsBack implements TakingImportBack {
    private final DSLContext db;
    private final Journal journal;
    private final Clock clock;

    TakingInteractionsBack(DSLContext db, Journal journal, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Set<String> recordTypes() {
        return Set.of(InteractionType.KEY);
    }

    @Override
    public Set<UUID> takeBack(Batch batch) {
        Set<UUID> left = new HashSet<>();
        batch.changes().stream()
                .filter(change -> !change.isCreation())
                .forEach(change -> left.add(change.recordId()));
        List<Done> created =
                batch.changes().stream()
                        .filter(Done::isCreation)
                        .filter(change -> !left.contains(change.recordId()))
                        .toList();
        db.update(INTERACTION_)
                .set(INTERACTION_.DELETED_AT, clock.instant())
                .where(INTERACTION_.DELETED_AT.isNull())
                .and(
                        "id = any({0})",
                        (Object) created.stream().map(Done::recordId).toArray(UUID[]::new))
                .execute();
        journal.write(
                batch.author(),
                created.stream()
                        .map(change ->
                                Change.of(
                                        Change.Kind.DELETED,
                                        InteractionType.KEY,
                                        change.recordId(),
                                        change.customer()))
                        .toList());
        return left;
    }

    @Override
    public void forget(UUID source, Collection<UUID> sourceRecords, Collection<String> ownIds) {
        db.deleteFrom(ARRIVAL)
                .where("source_record_id = any({0})", (Object) sourceRecords.toArray(UUID[]::new))
                .execute();
    }

    @Override
    public Map<UUID, Place> places(Viewer viewer, Collection<UUID> records) {
        return db.select(
                        INTERACTION_.ID,
                        SeenEntries.COLUMNS.of(viewer, "subject", INTERACTION_.SUBJECT),
                        INTERACTION_.CUSTOMER_ID)
                .from(INTERACTION_)
                .where(VisibleEntries.toRead(viewer))
                .and("id = any({0})", (Object) records.toArray(UUID[]::new))
                .fetchMap(
                        row -> row.value1(),
                        row ->
                                new Place(
                                        row.value2() == null ? "…" : row.value2(),
                                        "/customers/" + row.value3()));
    }
}
