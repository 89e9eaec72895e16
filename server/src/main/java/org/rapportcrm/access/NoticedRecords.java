package org.rapportcrm.access;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;

/** Records that notices tell about. Contribute one as a bean for each type of record. */
public interface NoticedRecords {
    /** How a record is called, and where it is. */
    record Noticed(String title, String path) {}

    String recordType();

    /**
     * Of these the ones that the viewer may see at this moment: nobody learns by a notice what they
     * may not see any more.
     */
    Map<UUID, Noticed> visibleTo(Viewer viewer, Set<UUID> records, Words words);
}
