package org.rapportcrm.record.bulk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.ReasonWords;
import org.rapportcrm.record.RecordTable;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.action.RecordActions;
import org.rapportcrm.record.read.RecordReads;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.rapportcrm.work.Jobs;
import org.springframework.stereotype.Component;

/** Puts the page of bulk work together; only whoever began it sees it. */
@Component
class ShowingBulk {
    private static final int MOST_LEFT = 100;
    private static final int MOST_LISTED = 50;

    private final BulkStore store;
    private final RecordTypes types;
    private final RecordActions actions;
    private final RecordReads reads;
    private final Jobs jobs;
    private final Clock clock;

    ShowingBulk(
            BulkStore store,
            RecordTypes types,
            RecordActions actions,
            RecordReads reads,
            Jobs jobs,
            Clock clock) {
        this.store = store;
        this.types = types;
        this.actions = actions;
        this.reads = reads;
        this.jobs = jobs;
        this.clock = clock;
    }

    BulkWork own(UUID id, Viewer viewer) {
        BulkWork work = store.get(id);
        if (!work.startedBy().equals(viewer.id())) {
            throw new RecordNotFound();
        }
        return work;
    }

    BulkPage page(UUID id, Viewer viewer, Words words) {
        BulkWork work = own(id, viewer);
        RecordType type = types.get(work.kind());
        return new BulkPage(
                id,
                title(work, type),
                type.labelKey() + "s",
                "/" + type.plural(),
                work.state().key(),
                work.done().all(),
                work.total(),
                count(work, words),
                remaining(id, words).orElse(null),
                work.done().refused(),
                left(type, store.refusals(id, MOST_LEFT), viewer, words),
                back(work, words));
    }

    BulkList list(Viewer viewer, Words words) {
        return new BulkList(
                store.of(viewer.id(), MOST_LISTED).stream()
                        .map(work -> listed(work, types.get(work.kind()), words))
                        .toList(),
                ForgettingBulk.KEPT.toDays());
    }

    private BulkList.Work listed(BulkWork work, RecordType type, Words words) {
        return new BulkList.Work(
                work.id(),
                title(work, type),
                type.labelKey() + "s",
                words.dateTime(work.startedAt()),
                work.state().key(),
                count(work, words));
    }

    private String title(BulkWork work, RecordType type) {
        return work.undoes() == null
                ? actions.find(type, work.action()).orElseThrow(RecordNotFound::new).labelKey()
                : "record.bulk.undo";
    }

    private BulkPage.Back back(BulkWork work, Words words) {
        String undone = store.undoOf(work.id()).map(undo -> "/bulk/" + undo).orElse(null);
        LocalDate last =
                work.startedAt().plus(ForgettingBulk.KEPT).atZone(words.zone()).toLocalDate();
        return new BulkPage.Back(
                undone == null && work.done().changed() > 0,
                words.text("record.bulk.until", words.date(last)),
                undone);
    }

    private static String count(BulkWork work, Words words) {
        String all = words.number(work.total());
        if (work.isRunning()) {
            return words.text("record.bulk.so-far", words.number(work.done().all()), all);
        }
        String changed =
                words.text("record.bulk.changed", words.number(work.done().changed()), all);
        return work.done().same() == 0
                ? changed
                : changed + " · " + words.text("record.bulk.same", work.done().same());
    }

    private Optional<String> remaining(UUID id, Words words) {
        return jobs.find(id)
                .flatMap(job -> job.remaining(clock.instant()))
                .map(time -> words.text("record.bulk.remaining", Math.max(1, time.toSeconds())));
    }

    private List<BulkPage.Left> left(
            RecordType type, Map<UUID, Reason> refused, Viewer viewer, Words words) {
        RecordTable table = type.table().orElseThrow();
        Map<UUID, SeenRecord> seen =
                refused.isEmpty()
                        ? Map.of()
                        : reads.byIds(type, refused.keySet(), List.of(table.title()), viewer);
        List<BulkPage.Left> left = new ArrayList<>();
        refused.forEach((id, reason) -> {
            SeenRecord record = seen.get(id);
            left.add(
                    new BulkPage.Left(
                            record == null
                                    ? words.text("record.hidden")
                                    : Optional.ofNullable(record.value(table.title()))
                                            .map(Object::toString)
                                            .orElseGet(() -> words.text("record.unnamed")),
                            record == null || !table.hasPages() ? null : table.path(id),
                            ReasonWords.text(reason, words)));
        });
        return left;
    }
}
