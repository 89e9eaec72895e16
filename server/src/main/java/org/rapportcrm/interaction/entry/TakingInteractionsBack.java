package org.rapportcrm.interaction.entry;

import static org.rapportcrm.interaction.db.Tables.ARRIVAL;
import static org.rapportcrm.interaction.db.Tables.INTERACTION_;

import java.time.Clock;
import java.util.Collection;
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
        var gone =
                db.update(INTERACTION_)
                        .set(INTERACTION_.DELETED_AT, clock.instant())
                        .where(INTERACTION_.DELETED_AT.isNull())
                        .and("id = any({0})", (Object) batch.brought().toArray(UUID[]::new))
                        .returning(
                                INTERACTION_.ID,
                                INTERACTION_.CUSTOMER_ID,
                                INTERACTION_.SOURCE_RECORD_ID)
                        .fetch();
        // sent again, they come as for the first time
        db.deleteFrom(ARRIVAL)
                .where(
                        "source_record_id = any({0})",
                        (Object) gone.getValues(INTERACTION_.SOURCE_RECORD_ID).toArray(UUID[]::new))
                .execute();
        journal.write(
                batch.author(),
                gone.map(row ->
                        Change.of(
                                Change.Kind.DELETED,
                                InteractionType.KEY,
                                row.getId(),
                                row.getCustomerId())));
        return batch.found();
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
