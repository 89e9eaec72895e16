package org.rapportcrm.interaction;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.rapportcrm.record.NextActivity.Next;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;

/** What is planned with customers, as far as a viewer may know it. */
public interface PlannedTasks {
    boolean areFor(Viewer viewer);

    /** The open task of each customer that is due first; who has none is absent. */
    Map<UUID, Next> next(Collection<UUID> customers, Viewer viewer, Words words);
}
