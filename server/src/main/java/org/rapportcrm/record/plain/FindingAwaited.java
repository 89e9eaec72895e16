package org.rapportcrm.record.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Cause;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.Row;
import org.rapportcrm.record.plain.Awaited.Wait;
import org.rapportcrm.record.plain.Awaited.Waiting;
import org.rapportcrm.record.plain.CalledRecords.Call;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/**
 * Writes into records whom they named before these were there, as by the import that the record
 * came with, so that taking this back takes it back, too.
 */
@Component
class FindingAwaited {
    private static final Viewer HOUSE = Viewer.house("import");

    private final Awaited awaited;
    private final KnownRecords known;
    private final WritingRecords writing;
    private final PlainRows rows;
    private final Map<String, PlainType> kinds;
    private final List<WaitingRows> waiting;

    FindingAwaited(
            Awaited awaited,
            KnownRecords known,
            WritingRecords writing,
            PlainRows rows,
            List<PlainType> kinds,
            List<WaitingRows> waiting) {
        this.awaited = awaited;
        this.known = known;
        this.writing = writing;
        this.rows = rows;
        this.kinds = kinds.stream().collect(Collectors.toMap(PlainType::key, Function.identity()));
        this.waiting = waiting;
    }

    /** What is said together. */
    private record About(UUID recordId, UUID sourceRecord) {}

    /** Looks in the transaction that is open for all whom these await. */
    void find(String target, Waiting some) {
        PlainType type = kinds.get(some.kind());
        if (type != null) {
            find(type, target, some.records());
        }
        awaited.looked(target, some.records());
    }

    private void find(PlainType type, String target, List<UUID> records) {
        Kind kind = writing.kind(type);
        Map<UUID, UUID> successors = successors(type, kind, records);
        Set<UUID> all = new HashSet<>(records);
        all.addAll(successors.values());
        Map<UUID, Standing> standing = rows.lock(kind, all);
        // what somebody said until the records were held is awaited no more
        List<Wait> waits =
                awaited.hold(target, standing.keySet()).stream()
                        // what somebody wrote who still knew a field that is gone
                        .filter(wait -> kind.whole().field(wait.field()).isPresent())
                        .toList();
        Map<Wait, UUID> found = found(target, waits);
        Map<Cause, Map<About, Map<String, Object>>> said = new HashMap<>();
        found.forEach((wait, id) -> say(said, wait.recordId(), wait, id));
        found.forEach((wait, id) -> {
            Standing successor = standing.get(successors.get(wait.recordId()));
            if (successor != null && isOpen(successor, wait.field(), waits)) {
                say(said, successor.id(), wait, id);
            }
        });
        Set<UUID> complete =
                found.keySet().stream()
                        .filter(Wait::alone)
                        .map(Wait::sourceRecord)
                        .collect(Collectors.toSet());
        said.forEach((cause, its) -> complete.removeAll(write(type, cause, its)));
        complete.removeAll(awaited.rowsOf(standing.keySet()));
        tell(complete, said.keySet());
    }

    /** What was merged rests in the bin, and goes on in another record. */
    private Map<UUID, UUID> successors(PlainType type, Kind kind, List<UUID> records) {
        List<UUID> binned =
                rows.read(kind, records).values().stream()
                        .filter(Standing::binned)
                        .map(Standing::id)
                        .toList();
        return binned.isEmpty() ? Map.of() : type.successors(binned);
    }

    private static boolean isOpen(Standing record, String field, List<Wait> waits) {
        return !record.binned()
                && record.value(field) == null
                && waits.stream()
                        .noneMatch(wait ->
                                wait.recordId().equals(record.id()) && wait.field().equals(field));
    }

    private static void say(
            Map<Cause, Map<About, Map<String, Object>>> said, UUID record, Wait wait, UUID found) {
        Cause cause =
                wait.importId() == null
                        ? new Cause(Cause.Kind.MAINTENANCE, "awaited records")
                        : Cause.imported(wait.importId());
        said.computeIfAbsent(cause, _ -> new LinkedHashMap<>())
                .computeIfAbsent(new About(record, wait.sourceRecord()), _ -> new HashMap<>())
                .put(wait.field(), found);
    }

    private Map<Wait, UUID> found(String target, List<Wait> waits) {
        Map<Wait, UUID> found = new LinkedHashMap<>();
        waits.stream()
                .collect(Collectors.groupingBy(Wait::sourceId))
                .forEach((source, its) -> {
                    Set<String> texts = its.stream().map(Wait::text).collect(Collectors.toSet());
                    Map<String, Set<UUID>> called =
                            known.called(target, new Call(texts, Origin.of(source), HOUSE, false));
                    for (Wait wait : its) {
                        Set<UUID> meant = called.getOrDefault(wait.text(), Set.of());
                        if (meant.size() == 1) {
                            found.put(wait, meant.iterator().next());
                        }
                    }
                });
        return found;
    }

    /**
     * @return the rows that wait all the same
     */
    private Set<UUID> write(PlainType type, Cause cause, Map<About, Map<String, Object>> said) {
        List<Row> told = new ArrayList<>();
        said.forEach((about, values) ->
                told.add(new Row(about.sourceRecord(), about.recordId(), values)));
        Landing landing = new Landing(new Author(HOUSE, cause), Origin.byHand(HOUSE), told);
        return writing.write(type, landing).stream()
                .filter(draft -> draft.outcome().state() != Outcome.State.USED)
                .flatMap(draft -> java.util.stream.Stream.ofNullable(draft.row().sourceRecord()))
                .collect(Collectors.toSet());
    }

    private void tell(Set<UUID> complete, Set<Cause> causes) {
        List<UUID> imports =
                causes.stream()
                        .filter(cause -> cause.kind() == Cause.Kind.IMPORT)
                        .map(cause -> UUID.fromString(cause.id()))
                        .toList();
        waiting.forEach(one -> one.completed(complete, imports));
    }
}
