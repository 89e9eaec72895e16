package org.rapportcrm.record.plain;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapportcrm.record.Origin;
import org.rapportcrm.shared.Viewer;

/**
 * Finds the records of a kind that texts in fields of other records name, where that takes more
 * than the source's own ids and titles. Contribute it as a bean.
 */
public interface CalledRecords {
    /**
     * What is asked.
     *
     * @param typed whether somebody typed them: then they only name what the viewer sees
     */
    record Call(Collection<String> texts, Origin origin, Viewer viewer, boolean typed) {}

    String kind();

    /** Whom each text names: whom nobody knows is absent; among several the text does not tell. */
    Map<String, Set<UUID>> called(Call call);

    /** What each text most likely means, to be asked: the names of records that look like it. */
    default Map<String, String> resembling(Call call) {
        return Map.of();
    }
}
