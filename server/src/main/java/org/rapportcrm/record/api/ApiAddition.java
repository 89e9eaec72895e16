package org.rapportcrm.record.api;

import java.util.Map;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;

/**
 * Calls of the API that no kind of record has by being described. Contribute it as a bean, so that
 * they stand in the description of the API.
 */
public interface ApiAddition {
    /** By name; what the viewer may not read is not in them. */
    Map<String, Object> schemas(Viewer viewer, Words words);

    /** By path behind the root of the API, as far as the viewer may call them. */
    Map<String, Object> paths(Viewer viewer, Words words);
}
