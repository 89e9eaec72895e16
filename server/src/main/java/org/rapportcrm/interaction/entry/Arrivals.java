package org.rapportcrm.interaction.entry;

import static org.rapportcrm.interaction.db.Tables.ARRIVAL;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.database.Among;
import org.rapportcrm.database.CopyRows;
import org.rapportcrm.database.StagingTable;
import org.rapportcrm.interaction.TimelineEntry;
import org.springframework.stereotype.Component;

/** Which record of a source became which interaction. */
@Component
class Arrivals {
    private static final StagingTable ARRIVING =
            StagingTable.of(
                    "arriving",
                    "source_record_id uuid",
                    "interaction_id uuid",
                    "occurred_at timestamptz");

    private final DSLContext db;

    Arrivals(DSLContext db) {
        this.db = db;
    }

    /** The ids of those that came before, by their source records. */
    Map<UUID, UUID> known(Collection<UUID> sourceRecords) {
        Map<UUID, UUID> known = new HashMap<>();
        db.select(ARRIVAL.SOURCE_RECORD_ID, ARRIVAL.INTERACTION_ID)
                .from(ARRIVAL)
                .where(Among.of(ARRIVAL.SOURCE_RECORD_ID, sourceRecords))
                .forEach(row -> known.put(row.value1(), row.value2()));
        return known;
    }

    /**
     * Remembers what arrived; where a correction moved an interaction in time, the old row goes.
     */
    void write(List<TimelineEntry> entries) {
        CopyRows rows = ARRIVING.rows();
        entries.forEach(entry -> rows.add(entry.sourceRecord(), entry.id(), entry.occurredAt()));
        ARRIVING.fill(db, rows);
        db.execute(
                """
                delete from interaction.interaction i using arriving a
                join interaction.arrival was on was.source_record_id = a.source_record_id
                where was.occurred_at <> a.occurred_at
                  and i.id = was.interaction_id and i.occurred_at = was.occurred_at\
                """);
        db.execute(
                """
                insert into interaction.arrival (source_record_id, interaction_id, occurred_at)
                select source_record_id, interaction_id, occurred_at from arriving
                on conflict (source_record_id) do update set occurred_at = excluded.occurred_at\
                """);
    }
}
