package org.rapportcrm.record.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
        if (said.get("after") == null) {
            return new Changes(List.of(), Long.toString(feed.end()), false);
        }
        Map<String, RecordType> kinds =
                types.listed().stream()
                        .filter(type -> viewer.may(type.key(), Action.READ))
                        .collect(Collectors.toMap(RecordType::key, type -> type));
        Stretch stretch =
                feed.after(
                        position(said.get("after")),
                        kinds.keySet(),
                        ApiQuery.limit(said.get("limit")));
        List<Change> shown = new ArrayList<>();
        Map<String, Set<UUID>> seen = seen(stretch.changes(), kinds, viewer);
        for (Changed changed : stretch.changes()) {
            RecordType type = kinds.get(changed.recordType());
            if (type != null && isShown(changed, type, seen, viewer)) {
                shown.add(shown(changed, type, viewer));
            }
        }
        return new Changes(shown, Long.toString(stretch.next()), stretch.more());
    }

    /** Whoever sees all of a kind has seen what is gone; of others nobody can say any more. */
    private static boolean isShown(
            Changed changed, RecordType type, Map<String, Set<UUID>> seen, Viewer viewer) {
        return seen.getOrDefault(type.key(), Set.of()).contains(changed.recordId())
                || changed.kind().equals(DELETED)
                        && viewer.reach(type.permission(Action.READ)) == Reach.ALL;
    }

    private Map<String, Set<UUID>> seen(
            List<Changed> changes, Map<String, RecordType> kinds, Viewer viewer) {
        Map<String, Set<UUID>> asked =
                changes.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Changed::recordType,
                                        Collectors.mapping(Changed::recordId, Collectors.toSet())));
        asked.replaceAll((kind, ids) ->
                reads.byIds(Objects.requireNonNull(kinds.get(kind)), ids, List.of(), viewer)
                        .keySet());
        return asked;
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
