package org.rapportcrm.access.calendar;

import java.util.List;
import java.util.UUID;
import org.rapportcrm.web.FormErrors;

/** All calendars, and the form for one more. */
public record CalendarsPage(
        List<Row> calendars, CalendarForm form, List<String> zones, FormErrors errors) {

    /**
     * @param departments names of those that keep these hours as their own
     */
    public record Row(
            UUID id,
            String name,
            String zone,
            boolean isDefault,
            HoursNow now,
            List<String> departments) {}
}
