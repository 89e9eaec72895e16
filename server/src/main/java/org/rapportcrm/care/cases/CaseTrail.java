package org.rapportcrm.care.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.database.CopyRows;
import org.rapportcrm.interaction.Timeline;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.plain.Draft;
import org.rapportcrm.shared.UuidV7;
import org.springframework.stereotype.Component;

/**
 * What follows from cases: which status they had when, and what their customer's timeline tells.
 */
@Component
class CaseTrail {
    /** What an entry of the timeline tells, or stands by. */
    private static final List<String> TOLD =
            List.of("subject", "customer", "status", "opened_at", "owner", "department");

    private final DSLContext db;
    private final CaseEntries entries;
    private final Timeline timeline;

    CaseTrail(DSLContext db, CaseEntries entries, Timeline timeline) {
        this.db = db;
        this.entries = entries;
        this.timeline = timeline;
    }

    void write(Landing landing, List<Draft> written) {
        moves(landing, written);
        tell(
                written.stream()
                        .filter(draft ->
                                draft.customer() != null || draft.before("customer") != null)
                        .filter(draft -> TOLD.stream().anyMatch(draft::changes))
                        .map(Draft::id)
                        .toList());
    }

    private void moves(Landing landing, List<Draft> written) {
        CopyRows rows =
                new CopyRows(
                        "care.status_change",
                        "id",
                        "case_id",
                        "at",
                        "status_id",
                        "user_id",
                        "source_record_id");
        List<UUID> again = new ArrayList<>();
        for (Draft draft : written) {
            Object event = draft.value(CaseFields.EVENT);
            if (event == null && !draft.changes("status")) {
                continue;
            }
            UUID source = draft.row().sourceRecord();
            if (source != null) {
                again.add(source);
            }
            Object at = draft.value(event == null ? "status_since" : CaseFields.AT);
            rows.add(
                    UuidV7.at((Instant) java.util.Objects.requireNonNull(at)),
                    draft.id(),
                    at,
                    event == null ? draft.value("status") : event,
                    source == null ? landing.author().viewer().id() : null,
                    source);
        }
        db.execute(
                "delete from care.status_change where source_record_id = any({0})",
                (Object) again.toArray(UUID[]::new));
        rows.send(db);
    }

    /** Writes anew what the timelines of their customers tell of these cases. */
    void tell(Collection<UUID> cases) {
        if (!cases.isEmpty()) {
            remove(cases);
            timeline.add(entries.of(cases));
        }
    }

    void remove(Collection<UUID> cases) {
        timeline.remove(entries.ids(cases));
    }
}
