package org.rapportcrm.record.cell;

import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Reason;

/** What became of a field that somebody wrote. */
sealed interface Written {
    /**
     * @param name of the record
     * @param text what stands there now, as people read it
     * @param change position of the entry in the journal; null where it cannot be taken back
     */
    record Saved(String name, String text, @Nullable Long change) implements Written {}

    /**
     * Saved, and out of the sight of whoever wrote it: they cannot take it back either.
     *
     * @param name of the record
     */
    record Away(String name) implements Written {}

    /** It stood there already. */
    record Same() implements Written {}

    record Refused(Reason reason) implements Written {}

    /**
     * Somebody else changed it in the meantime.
     *
     * @param theirs what stands there now, as people read it
     * @param standing the same, as {@link CellValue} writes it
     */
    record Overtaken(String theirs, String standing) implements Written {}
}
