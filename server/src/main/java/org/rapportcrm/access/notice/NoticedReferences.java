package org.rapportcrm.access.notice;

import java.util.List;
import org.rapportcrm.record.RecordReferences;
import org.rapportcrm.record.Referring;
import org.springframework.stereotype.Component;

/** What the bell told of a record it tells of whatever the record went into. */
@Component
class NoticedReferences implements RecordReferences {
    @Override
    public List<Referring> to(String kind) {
        return List.of(
                Referring.ofKind(kind, "access.notice", "record_type", "record_id"),
                Referring.ofKind(kind, "access.snooze", "kind", "record_id")
                        .by("user_id")
                        .once("user_id"));
    }
}
