package org.rapportcrm.record.mine;

import java.util.List;
import org.rapportcrm.record.RecordReferences;
import org.rapportcrm.record.Referring;
import org.springframework.stereotype.Component;

/** Marked records, and those opened last, stay at hand when they become one with another. */
@Component
class MarkedReferences implements RecordReferences {
    @Override
    public List<Referring> to(String kind) {
        return List.of(
                Referring.ofKind(kind, "record.favorite", "kind", "record_id")
                        .by("user_id")
                        .once("user_id"),
                Referring.ofKind(kind, "record.recent", "kind", "record_id")
                        .by("user_id")
                        .once("user_id"));
    }
}
