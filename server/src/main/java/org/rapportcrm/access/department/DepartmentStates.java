package org.rapportcrm.access.department;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.calendar.CalendarQueries;
import org.rapportcrm.access.calendar.HoursNow;
import org.rapportcrm.access.user.Choice;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The hours of a department, and its end. */
@Controller
@Needs(kind = "department", action = Action.ADMINISTER)
class DepartmentStates {
    private static final String PLACE = "redirect:/settings/departments/";

    private final Departments departments;
    private final MergingDepartments merging;
    private final DepartmentQueries queries;
    private final CalendarQueries calendars;
    private final Clock clock;

    DepartmentStates(
            Departments departments,
            MergingDepartments merging,
            DepartmentQueries queries,
            CalendarQueries calendars,
            Clock clock) {
        this.departments = departments;
        this.merging = merging;
        this.queries = queries;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping("/settings/departments/{id}")
    ModelAndView page(@PathVariable UUID id, Words words) {
        DepartmentRow department = queries.find(id);
        List<Choice> choices =
                calendars.all().stream()
                        .filter(calendar -> !calendar.isDefault())
                        .map(calendar -> new Choice(calendar.id(), calendar.name()))
                        .toList();
        List<Choice> others =
                queries.choices(null).stream().filter(other -> !other.id().equals(id)).toList();
        return new ModelAndView(
                "access/department/one",
                "page",
                new DepartmentPage(
                        department,
                        HoursNow.of(calendars.of(id), clock.instant(), words),
                        choices,
                        queries.teams(id),
                        others));
    }

    @PostMapping("/settings/departments/{id}/calendar")
    String keepHours(@PathVariable UUID id, @RequestParam @Nullable UUID calendar, Viewer viewer) {
        departments.keepHours(id, calendar, Author.of(viewer));
        return PLACE + id;
    }

    @PostMapping("/settings/departments/{id}/retirement")
    String retire(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        departments.retire(id, Author.of(viewer));
        redirect.addFlashAttribute(
                Toast.FLASH,
                Toast.of("access.department.is-retired")
                        .undoneBy("/settings/departments/" + id + "/reopening"));
        return PLACE + id;
    }

    @PostMapping("/settings/departments/{id}/reopening")
    String reopen(@PathVariable UUID id, Viewer viewer) {
        departments.reopen(id, Author.of(viewer));
        return PLACE + id;
    }

    @PostMapping("/settings/departments/{id}/merger")
    String merge(
            @PathVariable UUID id,
            @RequestParam @Nullable UUID into,
            Viewer viewer,
            RedirectAttributes redirect) {
        merging.merge(id, into, Author.of(viewer));
        redirect.addFlashAttribute(
                Toast.FLASH,
                Toast.of("access.department.is-merged")
                        .undoneBy("/settings/departments/" + id + "/separation"));
        return PLACE + into;
    }

    @PostMapping("/settings/departments/{id}/separation")
    String separate(@PathVariable UUID id, Viewer viewer) {
        merging.separate(id, Author.of(viewer));
        return PLACE + id;
    }
}
