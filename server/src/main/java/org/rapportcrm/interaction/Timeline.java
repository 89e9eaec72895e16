package org.rapportcrm.interaction;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Where modules write what happened with customers, at the time it happens. Nobody is asked when
 * the timeline is read.
 */
public interface Timeline {
    /**
     * Writes entries, in the transaction that is open; an entry that is there already under its id
     * and time is replaced, but keeps its body where the new one has none. The change that an entry
     * tells of has its own rows in the journal.
     *
     * @param entries of which no two have the same id
     */
    void add(List<TimelineEntry> entries);

    /** Takes entries away that stand for records which are gone, by the ids of these. */
    void remove(Collection<UUID> records);
}
