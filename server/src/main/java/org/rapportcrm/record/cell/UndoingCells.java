package org.rapportcrm.record.cell;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordUndo;
import org.rapportcrm.record.plain.RecordHistory;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Finds the way back from what was written. */
@Component
class UndoingCells {
    private final List<RecordUndo> ways;
    private final RecordHistory history;

    UndoingCells(List<RecordUndo> ways, RecordHistory history) {
        this.ways = ways;
        this.history = history;
    }

    void undo(RecordType type, Viewer viewer, UUID id, long change) {
        way(type).orElseThrow(RecordNotFound::new).undo(type.key(), viewer, id, change);
    }

    /** Position in the journal of what was done last to a record, where it can be taken back. */
    Optional<Long> newest(RecordType type, UUID id) {
        return way(type).flatMap(_ -> history.newest(type.key(), id));
    }

    private Optional<RecordUndo> way(RecordType type) {
        return ways.stream().filter(one -> one.isFor(type.key())).findFirst();
    }
}
