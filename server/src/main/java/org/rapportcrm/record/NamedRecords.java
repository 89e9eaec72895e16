package org.rapportcrm.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;

/**
 * How people call what fields point to and what has no list of its own, such as colleagues and
 * teams. Contribute it as a bean.
 */
public interface NamedRecords {
    /** Something to choose. */
    record Named(UUID id, String name) {}

    /** As fields call their target; colleagues are "user". */
    String kind();

    Map<UUID, String> names(Collection<UUID> ids, Viewer viewer, Words words);

    /** Those that may be chosen, in the order in which people should meet them; not all of many. */
    default List<Named> offered(Viewer viewer) {
        return List.of();
    }

    /**
     * Whether there is such a list; pages ask for many fields at once, so no row should be read.
     */
    default boolean isOffered(Viewer viewer) {
        return !offered(viewer).isEmpty();
    }
}
