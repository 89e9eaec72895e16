package org.rapportcrm.record.cell;

import static org.rapportcrm.journal.view.Tables.HISTORY;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordUndo;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Finds the way back from what was written. */
@Component
class UndoingCells {
    private final List<RecordUndo> ways;
    private final DSLContext db;

    UndoingCells(List<RecordUndo> ways, DSLContext db) {
        this.ways = ways;
        this.db = db;
    }

    void undo(RecordType type, Viewer viewer, UUID id, long change) {
        way(type).orElseThrow(RecordNotFound::new).undo(type.key(), viewer, id, change);
    }

    /** Position in the journal of what was done last to a record, where it can be taken back. */
    Optional<Long> newest(RecordType type, UUID id) {
        return way(type)
                .flatMap(_ ->
                        db.select(HISTORY.POSITION)
                                .from(HISTORY)
                                .where(HISTORY.RECORD_ID.eq(id), HISTORY.RECORD_TYPE.eq(type.key()))
                                .orderBy(HISTORY.POSITION.desc())
                                .limit(1)
                                .fetchOptional(HISTORY.POSITION));
    }

    private Optional<RecordUndo> way(RecordType type) {
        return ways.stream().filter(one -> one.isFor(type.key())).findFirst();
    }
}
