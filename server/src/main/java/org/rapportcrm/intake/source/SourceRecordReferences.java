package org.rapportcrm.intake.source;

import java.util.List;
import org.rapportcrm.record.RecordReferences;
import org.rapportcrm.record.Referring;
import org.springframework.stereotype.Component;

/** What a source sent names whatever its record went into. */
@Component
class SourceRecordReferences implements RecordReferences {
    @Override
    public List<Referring> to(String kind) {
        return List.of(Referring.ofKind(kind, "intake.source_record", "record_type", "record_id"));
    }
}
