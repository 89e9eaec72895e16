package org.rapportcrm.access.department;

import java.util.List;
import org.rapportcrm.access.calendar.HoursNow;
import org.rapportcrm.access.user.Choice;

/**
 * One department: when it works, and what may become of it.
 *
 * @param others into which it may be merged
 */
public record DepartmentPage(
        DepartmentRow department,
        HoursNow now,
        List<Choice> calendars,
        List<Choice> teams,
        List<Choice> others) {

    public String path(String more) {
        return "/settings/departments/" + department.id() + more;
    }

    /** Nobody is in it and nothing belongs to it. */
    public boolean isEmpty() {
        return department.users() == 0 && teams.isEmpty();
    }
}
