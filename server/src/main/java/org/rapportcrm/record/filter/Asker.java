package org.rapportcrm.record.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.rapportcrm.shared.Viewer;

/** Who asks, and when: "me" and "today" mean something only then. */
public record Asker(Viewer viewer, Instant now) {
    ZoneId zone() {
        return viewer.zone();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, zone());
    }
}
