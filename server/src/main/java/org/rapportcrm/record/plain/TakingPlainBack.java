package org.rapportcrm.record.plain;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.record.RecordTable;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.TakingImportBack;
import org.rapportcrm.record.read.RecordReads;
import org.rapportcrm.shared.Problem;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/**
 * Records of plain kinds that an import brought go; those that it changed become what they were.
 */
@Component
class TakingPlainBack implements TakingImportBack {
    private final List<PlainType> kinds;
    private final Map<String, PlainType> told = new HashMap<>();
    private final WritingRecords writing;
    private final UndoingRecords undoing;
    private final PlainRows rows;
    private final OwnIds ownIds;
    private final RecordReads reads;
    private final Journal journal;

    TakingPlainBack(
            List<PlainType> kinds,
            WritingRecords writing,
            UndoingRecords undoing,
            PlainRows rows,
            OwnIds ownIds,
            RecordReads reads,
            Journal journal) {
        this.kinds = kinds;
        for (PlainType type : kinds) {
            told.put(type.key(), type);
            type.besides().forEach(beside -> told.put(beside, type));
        }
        this.writing = writing;
        this.undoing = undoing;
        this.rows = rows;
        this.ownIds = ownIds;
        this.reads = reads;
        this.journal = journal;
    }

    @Override
    public Set<String> recordTypes() {
        return told.keySet();
    }

    @Override
    public void end(UUID importId) {
        ownIds.forgetAwaited(importId);
    }

    @Override
    public Set<UUID> takeBack(Batch batch) {
        Set<UUID> left = new HashSet<>();
        Map<PlainType, Set<UUID>> brought = new LinkedHashMap<>();
        for (Done change : batch.changes()) {
            PlainType type = told.get(change.recordType());
            if (type != null && batch.brought().contains(change.recordId())) {
                brought.computeIfAbsent(type, _ -> new HashSet<>()).add(change.recordId());
            } else if (type != null
                    && !change.isCreation()
                    && !isTakenBack(type, batch.author(), change)) {
                left.add(change.recordId());
            }
        }
        brought.forEach((type, ids) -> delete(type, batch.author(), ids));
        return left;
    }

    private boolean isTakenBack(PlainType type, Author author, Done change) {
        if (!change.recordType().equals(type.key())) {
            type.takeBack(author, change);
            return true;
        }
        try {
            undoing.takeBack(type, author, change.recordId(), change.before(), change.after());
            return true;
        } catch (Problem _) {
            return false;
        }
    }

    private void delete(PlainType type, Author author, Set<UUID> ids) {
        Kind kind = writing.kind(type);
        List<Change> changes =
                rows.lock(kind, ids).values().stream()
                        .map(one ->
                                Change.of(
                                        Change.Kind.DELETED,
                                        type.key(),
                                        one.id(),
                                        one.value("customer") instanceof UUID customer
                                                ? customer
                                                : null))
                        .toList();
        type.gone(ids);
        rows.delete(kind, ids);
        ownIds.forget(ids);
        journal.write(author, changes);
    }

    @Override
    public Map<UUID, Place> places(Viewer viewer, Collection<UUID> records) {
        Map<UUID, Place> places = new HashMap<>();
        for (PlainType one : kinds) {
            RecordType type = writing.kind(one).whole();
            RecordTable table = type.table().orElseThrow();
            reads.byIds(type, records, List.of(table.title()), viewer)
                    .forEach((id, row) ->
                            places.put(
                                    id,
                                    new Place(
                                            Optional.ofNullable(row.value(table.title()))
                                                    .map(Object::toString)
                                                    .orElse(""),
                                            table.path(id))));
        }
        return places;
    }
}
