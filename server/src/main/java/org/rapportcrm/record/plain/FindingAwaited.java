package org.rapportcrm.record.plain;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Cause;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.Row;
import org.rapportcrm.record.plain.Awaited.Wait;
import org.rapportcrm.record.plain.Awaited.Waiting;
import org.rapportcrm.record.plain.AwaitingRecords.Held;
import org.rapportcrm.record.plain.CalledRecords.Call;
import org.rapportcrm.shared.Viewer;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<RecordTypes> types;
    private final Map<String, AwaitingRecords> kinds;
    private final List<WaitingRows> waiting;

    FindingAwaited(
            Awaited awaited,
            KnownRecords known,
            ObjectProvider<RecordTypes> types,
            WritingRecords writing,
            PlainRows rows,
            List<PlainType> plain,
            List<AwaitingRecords> others,
            List<WaitingRows> waiting) {
        this.awaited = awaited;
        this.known = known;
        this.types = types;
        this.waiting = waiting;
        kinds =
                Stream.concat(
                                others.stream(),
                                plain.stream().map(type -> new AwaitingPlain(type, writing, rows)))
                        .collect(Collectors.toMap(AwaitingRecords::kind, Function.identity()));
    }

    /** What is said together. */
    private record About(UUID recordId, UUID sourceRecord) {}

    /** As whom it is said, as when. */
    private record As(Cause cause, UUID source, Instant since) {}

    /** Looks in the transaction that is open for all whom these await. */
    void find(String target, Waiting some) {
        AwaitingRecords kind = kinds.get(some.kind());
        if (kind != null) {
            find(kind, target, some.records());
        }
        awaited.looked(target, some.records());
    }

    private void find(AwaitingRecords kind, String target, List<UUID> records) {
        RecordType type = types.getObject().get(kind.kind());
        Held held = kind.hold(records);
        // what somebody said until the records were held is awaited no more
        List<Wait> waits =
                awaited.hold(target, held.records()).stream()
                        // what somebody wrote who still knew a field that is gone
                        .filter(wait -> type.field(wait.field()).isPresent())
                        .toList();
        Map<Wait, UUID> found = found(target, waits);
        Map<As, Map<About, Map<String, Object>>> said = new LinkedHashMap<>();
        List<Wait> elsewhere = new ArrayList<>();
        found.forEach((wait, id) -> {
            List<UUID> places =
                    held.places(wait.recordId(), wait.field(), wait.sourceId(), wait.since());
            places.stream()
                    .filter(place -> isItsPlace(kind, wait, place, waits))
                    .forEach(place -> say(said, place, wait, id));
            if (!places.contains(wait.recordId())) {
                elsewhere.add(wait);
            }
        });
        Set<UUID> complete =
                found.keySet().stream()
                        .filter(Wait::alone)
                        .map(Wait::sourceRecord)
                        .collect(Collectors.toSet());
        said.forEach((as, its) -> complete.removeAll(write(kind, as, its)));
        awaited.forget(elsewhere);
        complete.removeAll(awaited.rowsOf(held.records()));
        tell(complete, said.keySet());
    }

    /** Who goes on for another may await somebody there itself. */
    private static boolean isItsPlace(
            AwaitingRecords kind, Wait wait, UUID place, List<Wait> waits) {
        return place.equals(wait.recordId())
                || waits.stream()
                        .noneMatch(other ->
                                other.recordId().equals(place)
                                        && other.field().equals(wait.field())
                                        && (!kind.isForEachSource()
                                                || other.sourceId().equals(wait.sourceId())));
    }

    private static void say(
            Map<As, Map<About, Map<String, Object>>> said, UUID record, Wait wait, UUID found) {
        Cause cause =
                wait.importId() == null
                        ? new Cause(Cause.Kind.MAINTENANCE, "awaited records")
                        : Cause.imported(wait.importId());
        said.computeIfAbsent(
                        new As(cause, wait.sourceId(), wait.since()), _ -> new LinkedHashMap<>())
                .computeIfAbsent(new About(record, wait.sourceRecord()), _ -> new HashMap<>())
                .put(wait.field(), found);
    }

    /** Whoever said it later is told later. */
    private Map<Wait, UUID> found(String target, List<Wait> waits) {
        Map<Wait, UUID> found =
                new TreeMap<>(
                        comparing(Wait::since)
                                .thenComparing(Wait::sourceId)
                                .thenComparing(Wait::recordId)
                                .thenComparing(Wait::field));
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
    private static Set<UUID> write(
            AwaitingRecords kind, As as, Map<About, Map<String, Object>> said) {
        List<Row> told = new ArrayList<>();
        said.forEach((about, values) ->
                told.add(new Row(about.sourceRecord(), about.recordId(), values)));
        List<Outcome> outcomes =
                kind.write(new Author(HOUSE, as.cause()), as.source(), as.since(), told);
        return IntStream.range(0, told.size())
                .filter(i -> outcomes.get(i).state() != Outcome.State.USED)
                .mapToObj(i -> told.get(i).sourceRecord())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private void tell(Set<UUID> complete, Set<As> said) {
        List<UUID> imports =
                said.stream()
                        .map(As::cause)
                        .filter(cause -> cause.kind() == Cause.Kind.IMPORT)
                        .map(cause -> UUID.fromString(cause.id()))
                        .distinct()
                        .toList();
        waiting.forEach(one -> one.completed(complete, imports));
    }
}
