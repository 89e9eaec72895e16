package org.rapportcrm.access.team;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.NameTaken;
import org.rapportcrm.access.department.DepartmentQueries;
import org.rapportcrm.access.user.Choice;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.FormErrors;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Needs(kind = "department", action = Action.ADMINISTER)
class TeamPages {
    private final Teams teams;
    private final TeamQueries queries;
    private final DepartmentQueries departments;

    TeamPages(Teams teams, TeamQueries queries, DepartmentQueries departments) {
        this.teams = teams;
        this.queries = queries;
        this.departments = departments;
    }

    @GetMapping("/settings/teams")
    ModelAndView list() {
        return list(TeamForm.empty(), FormErrors.none());
    }

    @PostMapping("/settings/teams")
    ModelAndView add(@Valid TeamForm form, BindingResult result, Viewer viewer, Words words) {
        checkChoices(form, result, null);
        try {
            if (!result.hasErrors()) {
                return to(teams.add(form, Author.of(viewer)));
            }
        } catch (NameTaken taken) {
            result.rejectValue("name", taken.messageKey(), new Object[] {form.name()}, null);
        }
        return refused(list(form, FormErrors.of(result, words)));
    }

    @GetMapping("/settings/teams/{id}")
    ModelAndView edit(@PathVariable UUID id) {
        return page(id, TeamForm.of(queries.find(id)), FormErrors.none());
    }

    @PostMapping("/settings/teams/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            @Valid TeamForm form,
            BindingResult result,
            Viewer viewer,
            Words words) {
        checkChoices(form, result, queries.find(id).department());
        try {
            if (!result.hasErrors()) {
                teams.change(id, form, Author.of(viewer));
                return to(id);
            }
        } catch (NameTaken taken) {
            result.rejectValue("name", taken.messageKey(), new Object[] {form.name()}, null);
        }
        return refused(page(id, form, FormErrors.of(result, words)));
    }

    @PostMapping("/settings/teams/{id}/deletion")
    String delete(@PathVariable UUID id, Viewer viewer) {
        teams.delete(id, Author.of(viewer));
        return "redirect:/settings/teams";
    }

    @PostMapping("/settings/teams/{id}/members")
    ModelAndView join(
            @PathVariable UUID id,
            @RequestParam UUID user,
            @RequestParam(defaultValue = "false") boolean leads,
            Viewer viewer) {
        teams.join(id, user, leads, Author.of(viewer));
        return to(id);
    }

    @PostMapping("/settings/teams/{id}/members/{user}/removal")
    ModelAndView leave(@PathVariable UUID id, @PathVariable UUID user, Viewer viewer) {
        teams.leave(id, user, Author.of(viewer));
        return to(id);
    }

    private void checkChoices(TeamForm form, BindingResult result, @Nullable UUID present) {
        if (!Choice.isOneOf(departments.choices(present), form.department())) {
            result.rejectValue("department", "access.error.department-gone");
        }
        UUID parent = form.parent();
        if (parent != null && queries.tree().stream().noneMatch(team -> team.id().equals(parent))) {
            result.rejectValue("parent", "access.error.team-gone");
        }
    }

    private static ModelAndView to(UUID team) {
        return new ModelAndView("redirect:/settings/teams/" + team);
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView list(TeamForm form, FormErrors errors) {
        return new ModelAndView(
                "access/team/list",
                "page",
                new TeamsPage(queries.tree(), departments.choices(null), form, errors));
    }

    private ModelAndView page(UUID id, TeamForm form, FormErrors errors) {
        TeamRow team = queries.find(id);
        return new ModelAndView(
                "access/team/page",
                "page",
                new TeamPage(
                        team,
                        form,
                        queries.members(id),
                        queries.others(id),
                        queries.parentsFor(id),
                        departments.choices(team.department()),
                        errors));
    }
}
