package org.rapportcrm.record.plain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapportcrm.record.RecordUndo;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Takes back what was done to records of plain kinds, whole. */
@Component
class UndoingPlain implements RecordUndo {
    private final Map<String, PlainType> types;
    private final UndoingRecords undoing;

    UndoingPlain(List<PlainType> types, UndoingRecords undoing) {
        this.types = types.stream().collect(Collectors.toMap(PlainType::key, Function.identity()));
        this.undoing = undoing;
    }

    @Override
    public boolean isFor(String kind) {
        return types.containsKey(kind);
    }

    @Override
    public void undo(String kind, Viewer viewer, UUID id, long change) {
        undoing.undo(Objects.requireNonNull(types.get(kind)), viewer, id, change, null);
    }
}
