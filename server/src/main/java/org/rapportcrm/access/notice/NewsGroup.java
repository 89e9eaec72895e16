package org.rapportcrm.access.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * All that is new about one record, told by the newest of it.
 *
 * @param count of notices
 * @param unseen how many of them the user has not seen
 */
public record NewsGroup(
        UUID record,
        String title,
        String path,
        String icon,
        String text,
        Instant at,
        int count,
        int unseen) {

    public boolean isNew() {
        return unseen > 0;
    }
}
