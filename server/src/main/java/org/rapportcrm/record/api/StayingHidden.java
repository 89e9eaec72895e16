package org.rapportcrm.record.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.read.RecordReads;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/**
 * A program reads null where somebody stands whom its viewer may not see: sent back, it clears
 * nothing.
 */
@Component
class StayingHidden {
    private final RecordReads reads;
    private final KnownToViewer known;

    StayingHidden(RecordReads reads, KnownToViewer known) {
        this.reads = reads;
        this.known = known;
    }

    /**
     * @param cleared by record, the fields that came as null
     * @return by record, those of them that stay
     */
    Map<UUID, Set<String>> among(RecordType type, Map<UUID, Set<String>> cleared, Viewer viewer) {
        List<RecordField> fields =
                ApiQuery.readable(type, viewer).stream()
                        .filter(KnownToViewer::mayHide)
                        .filter(field ->
                                cleared.values().stream()
                                        .anyMatch(its -> its.contains(field.key())))
                        .toList();
        if (fields.isEmpty()) {
            return Map.of();
        }
        List<String> keys = fields.stream().map(RecordField::key).toList();
        List<SeenRecord> kept =
                List.copyOf(
                        reads.byIds(type, List.copyOf(cleared.keySet()), keys, viewer).values());
        List<SeenRecord> seen = known.in(kept, fields, viewer);
        Map<UUID, Set<String>> staying = new HashMap<>();
        for (int i = 0; i < kept.size(); i++) {
            SeenRecord all = kept.get(i);
            SeenRecord told = seen.get(i);
            staying.put(
                    all.id(),
                    cleared.getOrDefault(all.id(), Set.of()).stream()
                            .filter(key -> all.value(key) != null && told.value(key) == null)
                            .collect(Collectors.toSet()));
        }
        return staying;
    }
}
