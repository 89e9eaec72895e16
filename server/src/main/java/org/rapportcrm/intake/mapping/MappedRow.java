package org.rapportcrm.intake.mapping;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Reason;

/** A row's values by field, or why it is none. */
public record MappedRow(Map<String, Object> values, @Nullable Reason refused) {
    static MappedRow refused(Map<String, Object> values, Reason reason) {
        return new MappedRow(values, reason);
    }
}
