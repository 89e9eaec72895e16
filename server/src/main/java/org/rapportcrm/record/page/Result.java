package org.rapportcrm.record.page;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Reason;

/** What became of a form that somebody sent. */
sealed interface Result {
    /**
     * @param change position of the entry in the journal; null when nothing was changed
     * @param besides how many fields somebody else changed in the meantime
     */
    record Saved(UUID id, @Nullable Long change, int besides) implements Result {
        Saved beside(int others) {
            return new Saved(id, change, others);
        }
    }

    /** Others changed the same fields; the person chooses. */
    record Overtaken(ConflictPage page) implements Result {}

    /** By field. */
    record Refused(Map<String, Reason> errors) implements Result {}
}
