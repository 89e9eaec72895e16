package org.rapportcrm.record;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Knows which records of a kind became one with others, so that their old ids lead to these.
 * Contribute it as a bean.
 */
public interface MergedRecords {
    String kind();

    /** By old id, who stands for it now; who stands for itself is absent. */
    Map<UUID, UUID> survivors(Collection<UUID> records);

    /** An id, that of who stands for it, and all that lead there. */
    Set<UUID> family(UUID record);
}
