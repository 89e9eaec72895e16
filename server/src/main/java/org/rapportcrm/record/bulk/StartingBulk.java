package org.rapportcrm.record.bulk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Cause;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.record.RecordAction;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.bulk.BulkWork.State;
import org.rapportcrm.record.filter.FilterJson;
import org.rapportcrm.shared.NotAllowed;
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

    /** The record type of its entries in the journal. */
    private static final String JOURNAL = "bulk_work";

    static final int MOST_NAMED = 10_000;

    private final BulkStore store;
    private final BulkParts parts;
    private final BulkValues values;
    private final Journal journal;
    private final Jobs jobs;
    private final BulkRights rights;
    private final AskableFilters askable;

    StartingBulk(
            BulkStore store,
            BulkParts parts,
            BulkValues values,
            Journal journal,
            Jobs jobs,
            BulkRights rights,
            AskableFilters askable) {
        this.store = store;
        this.parts = parts;
        this.values = values;
        this.journal = journal;
        this.jobs = jobs;
        this.rights = rights;
        this.askable = askable;
    }

    /** Refuses what nobody could ask for, before it is said what shall be done with it. */
    void check(RecordType type, Chosen chosen, Viewer viewer) {
        askable.check(chosen, type, viewer);
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
            Author author) {
        Viewer viewer = author.viewer();
        check(type, chosen, viewer);
        UUID id = UuidV7.next();
        String filter = chosen instanceof Chosen.All(var which) ? FilterJson.write(which) : null;
        store.add(
                new BulkStore.Order(
                        id, type.key(), action.key(), values.write(told), filter, null, viewer));
        if (author.cause().kind() == Cause.Kind.PROGRAM) {
            // what it changes names the work, and this the token
            Map<String, String> what = Map.of("kind", type.key(), "action", action.key());
            journal.write(author, Change.created(JOURNAL, id, null, what));
        }
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
     * @throws NotAllowed when the viewer may not do what it did
     */
    @Transactional
    public BulkWork undo(UUID work, Viewer viewer) {
        store.hold(work);
        BulkWork undone = store.get(work);
        boolean theirs = undone.startedBy().equals(viewer.id()) && !undone.isRunning();
        if (!theirs || store.undoOf(work).isPresent()) {
            throw new RecordNotFound();
        }
        rights.check(undone, viewer);
        UUID id = UuidV7.next();
        store.add(
                new BulkStore.Order(id, undone.kind(), undone.action(), "{}", null, work, viewer));
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
