package org.rapportcrm.record.plain;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordField.Trait;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.Row;
import org.rapportcrm.shared.UuidV7;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The one way in which records of plain kinds are written, in the transaction that is open: a row
 * finds its record, what it says is read and checked, then all rows are written together with their
 * changes in the journal.
 */
@Component
public class WritingRecords {
    private final ObjectProvider<RecordTypes> types;
    private final PlainRows rows;
    private final OwnIds ownIds;
    private final References references;
    private final RowRules rules;
    private final Journal journal;
    private final Clock clock;

    WritingRecords(
            ObjectProvider<RecordTypes> types,
            PlainRows rows,
            OwnIds ownIds,
            References references,
            RowRules rules,
            Journal journal,
            Clock clock) {
        this.types = types;
        this.rows = rows;
        this.ownIds = ownIds;
        this.references = references;
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
    }

    List<Outcome> land(PlainType type, Landing landing) {
        return write(type, landing).stream().map(Draft::outcome).toList();
    }

    /**
     * @return one draft a row, in the order of the rows
     */
    public List<Draft> write(PlainType type, Landing landing) {
        Kind kind = kind(type);
        List<Place> places = places(kind, landing);
        Map<Row, Draft> drafts = new java.util.IdentityHashMap<>();
        waves(places).forEach(wave -> drafts.putAll(write(kind, landing, wave)));
        return landing.rows().stream().map(row -> Objects.requireNonNull(drafts.get(row))).toList();
    }

    /** The first row about each record, then the second about each that has one, and so on. */
    private static List<List<Place>> waves(List<Place> places) {
        List<List<Place>> waves = new ArrayList<>();
        Map<UUID, Integer> rows = new HashMap<>();
        for (Place place : places) {
            int nth = rows.merge(place.id(), 1, Integer::sum);
            if (waves.size() < nth) {
                waves.add(new ArrayList<>());
            }
            waves.get(nth - 1).add(place);
        }
        return waves;
    }

    Kind kind(PlainType type) {
        return Kind.of(type, types.getObject().get(type.key()));
    }

    /**
     * Which record a row is about.
     *
     * @param ownId that the source begins to call it by
     */
    private record Place(Row row, UUID id, boolean known, @Nullable String ownId) {}

    private List<Place> places(Kind kind, Landing landing) {
        Optional<RecordField> named =
                kind.fields().stream().filter(field -> field.is(Trait.OWN_ID)).findFirst();
        Set<String> ids = new HashSet<>();
        for (Row row : landing.rows()) {
            ownId(named, row).ifPresent(ids::add);
        }
        UUID source = landing.origin().source();
        Map<String, UUID> known = new HashMap<>();
        if (!ids.isEmpty()) {
            ownIds.lock(kind.key(), source);
            known.putAll(ownIds.known(kind.key(), source, ids));
        }
        List<Place> places = new ArrayList<>();
        for (Row row : landing.rows()) {
            String own = ownId(named, row).orElse(null);
            UUID target = row.target() != null ? row.target() : own == null ? null : known.get(own);
            UUID id = target == null ? UuidV7.next() : target;
            if (own != null && target == null) {
                known.put(own, id);
            }
            places.add(new Place(row, id, target != null, target == null ? own : null));
        }
        return places;
    }

    private static Optional<String> ownId(Optional<RecordField> field, Row row) {
        return row.target() != null || row.isTyped()
                ? Optional.empty()
                : field.map(one -> row.text(one.key()));
    }

    private Map<Row, Draft> write(Kind kind, Landing landing, List<Place> wave) {
        Map<Row, Draft> drafts = new java.util.IdentityHashMap<>();
        List<Draft> all = new ArrayList<>();
        Map<UUID, Standing> standing =
                rows.lock(kind, wave.stream().filter(Place::known).map(Place::id).toList());
        Set<String> kept = kind.kept().stream().map(RecordField::key).collect(Collectors.toSet());
        for (Place place : wave) {
            Draft draft = new Draft(place.row(), place.id(), standing.get(place.id()), kept);
            rules.read(kind, draft, landing, place.known());
            drafts.put(place.row(), draft);
            all.add(draft);
        }
        references.resolve(kind, good(all), landing);
        good(all).forEach(draft -> rules.complete(kind, draft, landing));
        kind.own().prepare(landing, good(all));
        good(all).forEach(draft -> rules.check(kind, draft, landing));
        List<Draft> written = all.stream().filter(Draft::isWritten).toList();
        Instant now = clock.instant();
        rows.insert(kind, written.stream().filter(Draft::isNew).toList(), now);
        rows.update(kind, written.stream().filter(draft -> !draft.isNew()).toList(), now);
        ownIds.add(kind.key(), landing.origin().source(), added(wave, drafts));
        references.await(kind, good(all), landing);
        journal.write(
                landing.author(), written.stream().map(draft -> change(kind, draft)).toList());
        kind.own().follow(landing, good(all));
        return drafts;
    }

    private static List<Draft> good(List<Draft> drafts) {
        return drafts.stream().filter(draft -> !draft.isRefused()).toList();
    }

    private static Map<String, UUID> added(Collection<Place> wave, Map<Row, Draft> drafts) {
        Map<String, UUID> added = new LinkedHashMap<>();
        for (Place place : wave) {
            Draft draft = Objects.requireNonNull(drafts.get(place.row()));
            if (place.ownId() != null && !draft.isRefused()) {
                added.put(place.ownId(), draft.id());
            }
        }
        return added;
    }

    private static Change change(Kind kind, Draft draft) {
        Map<String, @Nullable Object> before = new LinkedHashMap<>();
        Map<String, @Nullable Object> after = new LinkedHashMap<>();
        for (String field : draft.said().keySet()) {
            if (kind.isKept(field) && draft.changes(field)) {
                before.put(field, draft.before(field));
                after.put(field, draft.value(field));
            }
        }
        boolean bare = draft.isNew() && !draft.row().isTyped();
        return new Change(
                kind.key(),
                draft.id(),
                draft.customer(),
                draft.isNew() ? Change.Kind.CREATED : Change.Kind.CHANGED,
                draft.isNew() ? Map.of() : Values.told(before),
                bare ? Map.of() : Values.told(after),
                draft.row().sourceRecord());
    }
}
