package org.rapportcrm.record.bulk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapportcrm.record.RecordAction;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.bulk.BulkWork.State;
import org.rapportcrm.record.filter.FilterJson;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.work.Jobs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins something with many records, or takes it back: a few at once, many in the background. */
@Component
class StartingBulk {
    static final int AT_ONCE = 200;
    private static final int MOST_NAMED = 10_000;

    private final BulkStore store;
    private final BulkParts parts;
    private final BulkValues values;
    private final Jobs jobs;

    StartingBulk(BulkStore store, BulkParts parts, BulkValues values, Jobs jobs) {
        this.store = store;
        this.parts = parts;
        this.values = values;
        this.jobs = jobs;
    }

    /**
     * @throws TooManyNamed when more records are named one by one than anybody can mean
     */
    @Transactional
    public BulkWork start(
            RecordType type,
            RecordAction action,
            Map<String, Object> told,
            Chosen chosen,
            Viewer viewer) {
        UUID id = UuidV7.next();
        String filter = chosen instanceof Chosen.All(var which) ? FilterJson.write(which) : null;
        store.add(
                new BulkStore.Order(
                        id,
                        type.key(),
                        action.key(),
                        values.write(told),
                        filter,
                        null,
                        viewer.id()));
        if (chosen instanceof Chosen.Named(List<UUID> records)) {
            if (records.size() > MOST_NAMED) {
                throw new TooManyNamed(MOST_NAMED);
            }
            store.name(id, records);
            if (records.size() <= AT_ONCE) {
                return here(id, viewer);
            }
        }
        return later(id, viewer);
    }

    /**
     * @throws RecordNotFound when it is somebody else's, runs still or was taken back already
     */
    @Transactional
    public BulkWork undo(UUID work, Viewer viewer) {
        store.hold(work);
        BulkWork undone = store.get(work);
        boolean theirs = undone.startedBy().equals(viewer.id()) && !undone.isRunning();
        if (!theirs || store.undoOf(work).isPresent()) {
            throw new RecordNotFound();
        }
        UUID id = UuidV7.next();
        store.add(
                new BulkStore.Order(
                        id, undone.kind(), undone.action(), "{}", null, work, viewer.id()));
        if (undone.done().changed() > AT_ONCE) {
            return later(id, viewer);
        }
        store.name(id, store.changedBy(undone));
        return here(id, viewer);
    }

    private BulkWork here(UUID id, Viewer viewer) {
        while (parts.nextHere(id, viewer)) {
            // each part is a step
        }
        store.finish(id, State.DONE);
        return store.get(id);
    }

    private BulkWork later(UUID id, Viewer viewer) {
        jobs.start(BulkJob.KIND, id, viewer.id());
        return store.get(id);
    }
}
