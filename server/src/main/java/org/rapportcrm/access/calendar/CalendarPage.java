package org.rapportcrm.access.calendar;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.web.FormErrors;

/**
 * One calendar: its week, and the days on which it does not hold.
 *
 * @param holiday the form for one more of them
 */
public record CalendarPage(
        Calendar calendar,
        HoursNow now,
        CalendarForm form,
        HolidayForm holiday,
        List<String> zones,
        FormErrors errors) {

    public String path(String more) {
        return "/settings/calendars/" + calendar.id() + more;
    }

    public List<DayOfWeek> days() {
        return List.of(DayOfWeek.values());
    }

    public String name(DayOfWeek day, Locale locale) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    public @Nullable String error(DayOfWeek day) {
        return errors.of(CalendarForm.field(day));
    }
}
