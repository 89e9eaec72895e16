package org.rapportcrm.record.plain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Cause;
import org.rapportcrm.journal.JournalReader;
import org.rapportcrm.journal.JournalReader.Entry;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.Row;
import org.rapportcrm.record.plain.Awaited.Wait;
import org.rapportcrm.record.plain.CalledRecords.Call;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings records that came before whom they name to them, whichever way these come: the journal
 * tells who is new. It is done as by the import that the record came with, so that taking this back
 * takes the record back, too.
 */
@Component
class FollowingLate {
    private static final String READER = "late";
    private static final int AT_ONCE = 5_000;
    private static final Viewer HOUSE = Viewer.house("import");

    private final JournalReader journal;
    private final Awaited awaited;
    private final List<LateRecords> lates;
    private final KnownRecords known;
    private final WritingRecords writing;
    private final Map<String, PlainType> kinds;
    private final List<WaitingRows> waiting;

    FollowingLate(
            JournalReader journal,
            Awaited awaited,
            List<LateRecords> lates,
            KnownRecords known,
            WritingRecords writing,
            List<PlainType> kinds,
            List<WaitingRows> waiting) {
        this.journal = journal;
        this.awaited = awaited;
        this.lates = lates;
        this.known = known;
        this.writing = writing;
        this.kinds = kinds.stream().collect(Collectors.toMap(PlainType::key, Function.identity()));
        this.waiting = waiting;
    }

    /** What is written together. */
    private record Together(String kind, @Nullable String importId) {}

    /**
     * Those whom nobody looked for since: they may have come while the row was written.
     *
     * @return whether there may be more
     */
    @Transactional
    public boolean lookForNew() {
        boolean more = false;
        for (LateRecords late : lates) {
            List<Wait> fresh = awaited.fresh(late.kind(), AT_ONCE);
            find(late, fresh);
            more |= fresh.size() >= AT_ONCE;
        }
        return more;
    }

    /**
     * Those of whom the next changes tell.
     *
     * @return whether there may be more
     */
    public boolean lookForLate() {
        return journal.read(READER, AT_ONCE, this::look) == AT_ONCE;
    }

    private void look(List<Entry> changes) {
        for (LateRecords late : lates) {
            Set<UUID> came = late.among(changes);
            if (!came.isEmpty() && awaited.isAnything(late.kind())) {
                find(late, awaited.called(late.kind(), late.keys(came)));
            }
        }
    }

    private void find(LateRecords late, List<Wait> waits) {
        Map<Together, List<Row>> rows = new LinkedHashMap<>();
        List<Wait> found = new ArrayList<>();
        waits.stream()
                .collect(Collectors.groupingBy(Wait::sourceId))
                .forEach((source, its) -> {
                    Set<String> texts = its.stream().map(Wait::text).collect(Collectors.toSet());
                    Map<String, Set<UUID>> called =
                            known.called(
                                    late.kind(), new Call(texts, Origin.of(source), HOUSE, false));
                    for (Wait wait : its) {
                        Set<UUID> meant = called.getOrDefault(wait.text(), Set.of());
                        if (meant.size() == 1) {
                            found.add(wait);
                            Row row =
                                    new Row(
                                            wait.sourceRecord(),
                                            wait.recordId(),
                                            Map.of(wait.field(), meant.iterator().next()));
                            rows.computeIfAbsent(
                                            new Together(wait.kind(), wait.importId()),
                                            _ -> new ArrayList<>())
                                    .add(row);
                        }
                    }
                });
        rows.forEach(this::write);
        List<UUID> over = awaited.over(found).stream().map(Wait::sourceRecord).distinct().toList();
        if (!over.isEmpty()) {
            waiting.forEach(one -> one.completed(over));
        }
    }

    private void write(Together together, List<Row> rows) {
        Cause cause =
                together.importId() == null
                        ? new Cause(Cause.Kind.MAINTENANCE, "records that came late")
                        : Cause.imported(together.importId());
        PlainType type = kinds.get(together.kind());
        if (type != null) {
            Landing landing = new Landing(new Author(HOUSE, cause), Origin.byHand(HOUSE), rows);
            writing.write(type, landing);
        }
    }
}
