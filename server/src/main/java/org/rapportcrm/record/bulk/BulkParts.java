package org.rapportcrm.record.bulk;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Cause;
import org.rapportcrm.record.Doing;
import org.rapportcrm.record.Order;
import org.rapportcrm.record.RecordAction;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.action.RecordActions;
import org.rapportcrm.record.bulk.DoingTogether.Became;
import org.rapportcrm.record.bulk.DoingTogether.Deed;
import org.rapportcrm.record.filter.FilterJson;
import org.rapportcrm.record.read.ListRequest;
import org.rapportcrm.record.read.RecordReads;
import org.rapportcrm.shared.NotAllowed;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Bulk work part by part, each in a transaction of its own: killed, it goes on where it was. */
@Component
class BulkParts {
    static final int PART = 500;

    private final BulkStore store;
    private final RecordTypes types;
    private final RecordActions actions;
    private final RecordReads reads;
    private final BulkValues values;
    private final TakingBulkBack takingBack;
    private final DoingTogether doing;

    BulkParts(
            BulkStore store,
            RecordTypes types,
            RecordActions actions,
            RecordReads reads,
            BulkValues values,
            TakingBulkBack takingBack,
            DoingTogether doing) {
        this.store = store;
        this.types = types;
        this.actions = actions;
        this.reads = reads;
        this.values = values;
        this.takingBack = takingBack;
        this.doing = doing;
    }

    /** Finds out which records are meant, where that is not known yet. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public long gather(UUID id, Viewer viewer) {
        BulkWork work = store.get(id);
        if (work.undoes() != null && work.total() == 0) {
            return store.name(id, store.changedBy(store.get(work.undoes())));
        }
        if (work.filter() == null) {
            return work.total();
        }
        RecordType type = types.get(work.kind());
        Order any = new Order(type.table().orElseThrow().title(), false);
        ListRequest request =
                ListRequest.of(type, FilterJson.read(work.filter()), List.of(), any, PART);
        return store.name(id, reads.ids(request, viewer));
    }

    /**
     * @param advanced told how many of all are through, in the same transaction
     * @return false when nothing is left to do
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean next(UUID id, Viewer viewer, BiConsumer<Long, Long> advanced) {
        return part(id, viewer, advanced);
    }

    /** In the transaction that is open, for what is done while somebody waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean nextHere(UUID id, Viewer viewer) {
        return part(id, viewer, (_, _) -> {});
    }

    private boolean part(UUID id, Viewer viewer, BiConsumer<Long, Long> advanced) {
        BulkWork work = store.get(id);
        List<UUID> records = store.take(id, PART);
        if (records.isEmpty()) {
            return false;
        }
        Became became = doing.run(deed(work, viewer), records);
        BulkWork now = store.advance(id, records.size(), became);
        advanced.accept(now.done().all(), now.total());
        return true;
    }

    /** What takes back an undo does it anew. */
    private boolean isUndo(BulkWork work) {
        return work.undoes() != null && !isUndo(store.get(work.undoes()));
    }

    private Deed deed(BulkWork work, Viewer viewer) {
        RecordType type = types.get(work.kind());
        RecordAction action = actions.find(type, work.action()).orElseThrow(RecordNotFound::new);
        if (work.undoes() != null) {
            BulkWork undone = store.get(work.undoes());
            Cause.Kind kind = isUndo(work) ? Cause.Kind.UNDO : Cause.Kind.BULK;
            Author author = new Author(viewer, new Cause(kind, work.id().toString()));
            return takingBack.deed(undone, type, action.right(), author);
        }
        if (!viewer.may(type.permission(action.right()))) {
            throw new NotAllowed(type.permission(action.right()));
        }
        Author author = new Author(viewer, new Cause(Cause.Kind.BULK, work.id().toString()));
        Doing asked = new Doing(type, author, values.read(type, work.said(), viewer));
        return new Deed(
                type,
                viewer,
                action.right(),
                _ -> Set.of(),
                records -> action.refused(type, viewer, records),
                records -> action.run(asked, records));
    }
}
