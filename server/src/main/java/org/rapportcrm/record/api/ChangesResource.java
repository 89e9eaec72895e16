package org.rapportcrm.record.api;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.journal.ChangeFeed;
import org.rapportcrm.journal.ChangeFeed.Changed;
import org.rapportcrm.journal.ChangeFeed.Stretch;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.read.RecordReads;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.FieldsRefused;
import org.rapportcrm.shared.FieldsRefused.Refused;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What changed since a program last asked, as far as its user may see the records. */
@RestController
@SignedIn
class ChangesResource {
    private static final Set<String> PARAMETERS = Set.of("after", "limit");
    private static final String DELETED = "deleted";

    private final ChangeFeed feed;
    private final RecordTypes types;
    private final RecordReads reads;

    ChangesResource(ChangeFeed feed, RecordTypes types, RecordReads reads) {
        this.feed = feed;
        this.types = types;
        this.reads = reads;
    }

    /**
     * @param fields those that changed; what it became is read from the record
     */
    record Change(Instant at, String kind, String type, UUID id, List<String> fields) {}

    /**
     * @param more whether going on at once is worth it
     */
    record Changes(List<Change> data, String next, boolean more) {}

    @GetMapping("/api/v1/changes")
    Changes changes(@RequestParam Map<String, String> said, Viewer viewer) {
        ApiQuery.mustKnow(said, PARAMETERS);
        int limit = ApiQuery.limit(said.get("limit"));
        if (said.get("after") == null) {
            return new Changes(List.of(), Long.toString(feed.end()), false);
        }
        Map<String, RecordType> kinds =
                types.listed().stream()
                        .filter(type -> viewer.may(type.key(), Action.READ))
                        .collect(Collectors.toMap(RecordType::key, type -> type));
        Stretch stretch = feed.after(position(said.get("after")), kinds.keySet(), limit);
        Map<String, Set<UUID>> seen = new HashMap<>();
        ids(stretch.changes(), _ -> true)
                .forEach((kind, ids) -> seen.put(kind, seen(type(kinds, kind), ids, viewer)));
        Map<String, Set<UUID>> gone = new HashMap<>();
        ids(stretch.changes(), changed -> changed.kind().equals(DELETED))
                .forEach((kind, ids) -> gone.put(kind, gone(type(kinds, kind), ids, viewer)));
        List<Change> shown =
                stretch.changes().stream()
                        .filter(changed ->
                                contains(seen, changed)
                                        || changed.kind().equals(DELETED)
                                                && contains(gone, changed))
                        .map(changed -> shown(changed, type(kinds, changed.recordType()), viewer))
                        .toList();
        return new Changes(shown, Long.toString(stretch.next()), stretch.more());
    }

    private static RecordType type(Map<String, RecordType> kinds, String key) {
        return Objects.requireNonNull(kinds.get(key));
    }

    private Set<UUID> seen(RecordType type, Set<UUID> ids, Viewer viewer) {
        return reads.byIds(type, ids, List.of(), viewer).keySet();
    }

    /**
     * Of what is deleted, that which the viewer could see. What left no row, only those may know
     * who see all of its kind; a restriction is no matter there: what has one leaves its row.
     */
    private Set<UUID> gone(RecordType type, Set<UUID> ids, Viewer viewer) {
        Map<UUID, Boolean> within = reads.within(type, ids, viewer);
        boolean seesAll = viewer.reach(type.permission(Action.READ)) == Reach.ALL;
        return ids.stream()
                .filter(id -> within.getOrDefault(id, seesAll))
                .collect(Collectors.toSet());
    }

    private static Map<String, Set<UUID>> ids(List<Changed> changes, Predicate<Changed> which) {
        return changes.stream()
                .filter(which)
                .collect(
                        Collectors.groupingBy(
                                Changed::recordType,
                                Collectors.mapping(Changed::recordId, Collectors.toSet())));
    }

    private static boolean contains(Map<String, Set<UUID>> some, Changed changed) {
        return some.getOrDefault(changed.recordType(), Set.of()).contains(changed.recordId());
    }

    private static Change shown(Changed changed, RecordType type, Viewer viewer) {
        Set<String> readable =
                ApiQuery.readable(type, viewer).stream()
                        .map(RecordField::key)
                        .collect(Collectors.toSet());
        return new Change(
                changed.at(),
                changed.kind(),
                type.key(),
                changed.recordId(),
                changed.fields().stream().filter(readable::contains).toList());
    }

    private static long position(@Nullable String said) {
        if (said != null && said.matches("[0-9]{1,18}")) {
            return Long.parseLong(said);
        }
        throw FieldsRefused.of(Refused.of("after", "cursor", "record.list.bad-cursor"));
    }
}
