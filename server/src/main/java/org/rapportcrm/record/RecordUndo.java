package org.rapportcrm.record;

import java.util.UUID;
import org.rapportcrm.shared.Viewer;

/** Takes back what was done to a record, as the journal says. Contribute it as a bean. */
public interface RecordUndo {
    boolean isFor(String kind);

    /**
     * @param change position of an entry of the journal about the record
     * @throws org.rapportcrm.shared.Problem when the viewer may not write the record, or somebody
     *     changed it again
     */
    void undo(String kind, Viewer viewer, UUID id, long change);
}
