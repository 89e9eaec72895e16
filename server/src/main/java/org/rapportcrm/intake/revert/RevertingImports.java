package org.rapportcrm.intake.revert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.intake.run.Import;
import org.rapportcrm.intake.run.ImportStore;
import org.rapportcrm.intake.run.RevertedRows;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.TakingImportBack;
import org.rapportcrm.record.TakingImportBack.Done;
import org.rapportcrm.work.JobRun;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an import back, newest changes first, a part in a transaction. What others changed since is
 * remembered and stays. Killed in the middle it goes on after the last part that was committed.
 */
@Component
class RevertingImports {
    static final int PART = 500;

    private final RevertStore reverts;
    private final ImportStore imports;
    private final ImportJournal journal;
    private final RevertedRows rows;
    private final Map<String, TakingImportBack> takers = new HashMap<>();

    RevertingImports(
            RevertStore reverts,
            ImportStore imports,
            ImportJournal journal,
            RevertedRows rows,
            List<TakingImportBack> takers) {
        this.reverts = reverts;
        this.imports = imports;
        this.journal = journal;
        this.rows = rows;
        takers.forEach(taker -> taker.recordTypes().forEach(type -> this.takers.put(type, taker)));
    }

    /** Before anybody asks what the import wrote, in the transaction that is open. */
    void end(UUID importId) {
        Set.copyOf(takers.values()).forEach(taker -> taker.end(importId));
    }

    /**
     * @return false when nothing is left to take back
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean takePartBack(UUID revertId, Author author, JobRun run) {
        Revert revert = reverts.get(revertId);
        UUID id = revert.importId();
        List<ImportJournal.Entry> entries = journal.newest(id, revert.from(), revert.below(), PART);
        if (entries.isEmpty()) {
            return false;
        }
        List<Done> changes = entries.stream().map(ImportJournal.Entry::change).toList();
        Set<UUID> left = new HashSet<>(journal.changedSince(id, entries));
        left.addAll(reverts.leftAmong(id, changes.stream().map(Done::recordId).toList()));
        left.addAll(takeBack(author, imports.get(id), without(changes, left)));
        reverts.leave(id, changes.stream().filter(it -> left.contains(it.recordId())).toList());
        reverts.advance(revertId, entries.getLast().position(), entries.size());
        run.advance(revert.done() + entries.size(), revert.total());
        return true;
    }

    /**
     * Rows of the ledger come as for the first time when their source sends them again.
     *
     * @return the last of their keys; null when there are no more
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public @Nullable String forgetPart(UUID revertId, String after, JobRun run) {
        Revert revert = reverts.get(revertId);
        Import taken = imports.get(revert.importId());
        RevertedRows.Part part = rows.next(taken, after);
        TakingImportBack taker = takers.get(taken.recordType());
        if (taker != null) {
            taker.forget(taken.sourceId(), part.ownIds());
        }
        run.advance(revert.total(), revert.total());
        return part.last();
    }

    private Set<UUID> takeBack(Author author, Import taken, List<Done> changes) {
        Map<TakingImportBack, List<Done>> byTaker =
                changes.stream()
                        .filter(change -> takers.containsKey(change.recordType()))
                        .collect(Collectors.groupingBy(this::taker));
        Set<UUID> brought = journal.brought(taken.id(), changes);
        Set<UUID> left = new HashSet<>();
        byTaker.forEach(
                (taker, its) -> left.addAll(taker.takeBack(batch(author, taken, its, brought))));
        return left;
    }

    private static TakingImportBack.Batch batch(
            Author author, Import taken, List<Done> changes, Set<UUID> brought) {
        Set<UUID> its =
                changes.stream()
                        .map(Done::recordId)
                        .filter(brought::contains)
                        .collect(Collectors.toSet());
        return new TakingImportBack.Batch(author, taken.id(), taken.sourceId(), changes, its);
    }

    private TakingImportBack taker(Done change) {
        return java.util.Objects.requireNonNull(takers.get(change.recordType()));
    }

    private static List<Done> without(Collection<Done> changes, Set<UUID> left) {
        List<Done> rest = new ArrayList<>(changes);
        rest.removeIf(change -> left.contains(change.recordId()));
        return rest;
    }
}
