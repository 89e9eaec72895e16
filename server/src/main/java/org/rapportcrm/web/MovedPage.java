package org.rapportcrm.web;

import java.util.Optional;
import org.rapportcrm.shared.Viewer;

/**
 * Knows where a page has gone whose address leads nowhere any more. Contribute it as a bean; it is
 * asked only instead of saying that there is no such page.
 */
public interface MovedPage {
    /**
     * @param viewer who learns of no page that they may not see
     * @param path with its query
     */
    Optional<String> newPath(Viewer viewer, String path);
}
