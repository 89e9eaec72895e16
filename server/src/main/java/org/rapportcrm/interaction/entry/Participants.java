package org.rapportcrm.interaction.entry;

import java.util.List;
import org.jooq.DSLContext;
import org.rapportcrm.database.CopyRows;
import org.rapportcrm.interaction.TimelineEntry;
import org.springframework.stereotype.Component;

/** Who took part in interactions beside the customer and the user whom the entry names itself. */
@Component
public class Participants {
    private final DSLContext db;

    Participants(DSLContext db) {
        this.db = db;
    }

    /** Somebody who is no record of ours, by name. */
    public record Named(TimelineEntry entry, String side, String name) {}

    /** Writes the participants of these interactions anew. */
    public void write(List<TimelineEntry> entries, List<Named> people) {
        Object[] ids = entries.stream().map(TimelineEntry::id).toArray(java.util.UUID[]::new);
        db.execute(
                "delete from interaction.participant where interaction_id = any({0})",
                (Object) ids);
        CopyRows rows =
                new CopyRows(
                        "interaction.participant",
                        "interaction_id",
                        "occurred_at",
                        "place",
                        "side",
                        "name");
        int place = 0;
        for (Named person : people) {
            TimelineEntry entry = person.entry();
            rows.add(entry.id(), entry.occurredAt(), ++place, person.side(), person.name());
        }
        rows.send(db);
    }
}
