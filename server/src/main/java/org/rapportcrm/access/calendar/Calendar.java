package org.rapportcrm.access.calendar;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.rapportcrm.access.BusinessTime;
import org.rapportcrm.access.BusinessTime.Opening;

/** Hours of a week with the days on which they do not hold. */
public record Calendar(
        UUID id,
        String name,
        ZoneId zone,
        boolean isDefault,
        List<Opening> openings,
        List<Holiday> holidays) {

    BusinessTime time() {
        return new BusinessTime(
                zone, openings, day -> holidays.stream().anyMatch(it -> it.isOn(day)));
    }
}
