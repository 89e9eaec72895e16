package org.rapportcrm.access.user;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.Postman;
import org.rapportcrm.access.Postman.Letter;
import org.rapportcrm.access.department.DepartmentQueries;
import org.rapportcrm.access.factor.SecondFactors;
import org.rapportcrm.access.role.RoleChoice;
import org.rapportcrm.access.role.Roles;
import org.rapportcrm.access.session.Sessions;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.FormErrors;
import org.rapportcrm.web.Fresh;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Needs(kind = "user", action = Action.ADMINISTER)
class UserPages {
    private final UserQueries users;
    private final DepartmentQueries departments;
    private final Roles roles;
    private final Administering administering;
    private final Postman postman;
    private final SecondFactors factors;
    private final Sessions sessions;

    UserPages(
            UserQueries users,
            DepartmentQueries departments,
            Roles roles,
            Administering administering,
            Postman postman,
            SecondFactors factors,
            Sessions sessions) {
        this.users = users;
        this.departments = departments;
        this.roles = roles;
        this.administering = administering;
        this.postman = postman;
        this.factors = factors;
        this.sessions = sessions;
    }

    @GetMapping("/settings/users")
    ModelAndView list(@RequestParam(defaultValue = "") String q) {
        return new ModelAndView("access/user/list", "page", new UserListPage(q, users.find(q)));
    }

    @GetMapping("/settings/users/new")
    ModelAndView invite() {
        return page(null, UserForm.empty(), FormErrors.none());
    }

    @PostMapping("/settings/users")
    @Fresh
    ModelAndView invite(@Valid UserForm form, BindingResult result, Viewer viewer, Words words) {
        checkChoices(form, result, null);
        try {
            if (!result.hasErrors()) {
                return handOver(viewer, administering.add(viewer, form));
            }
        } catch (EmailTaken taken) {
            result.rejectValue("email", taken.messageKey());
        }
        return again(null, form, FormErrors.of(result, words));
    }

    @GetMapping("/settings/users/{id}")
    ModelAndView edit(@PathVariable UUID id) {
        UserForm form = users.form(id).orElseThrow(RecordNotFound::new);
        return page(user(id), form, FormErrors.none());
    }

    @PostMapping("/settings/users/{id}")
    @Fresh
    ModelAndView change(
            @PathVariable UUID id,
            @Valid UserForm form,
            BindingResult result,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        UserRow user = user(id);
        checkChoices(form, result, department(user));
        try {
            if (!result.hasErrors()) {
                administering.change(viewer, id, form);
                redirect.addFlashAttribute(Toast.FLASH, Toast.of("access.user.saved", form.name()));
                return new ModelAndView("redirect:/settings/users");
            }
        } catch (EmailTaken taken) {
            result.rejectValue("email", taken.messageKey());
        }
        return again(user, form, FormErrors.of(result, words));
    }

    @PostMapping("/settings/users/{id}/link")
    @Fresh
    ModelAndView link(@PathVariable UUID id, Viewer viewer) {
        return handOver(viewer, id);
    }

    /** Rendered at once, not after a redirect: the link is kept nowhere. */
    private ModelAndView handOver(Viewer viewer, UUID id) {
        Letter letter = administering.link(viewer, id);
        return new ModelAndView(
                "access/user/link", "page", new LinkPage(letter, postman.take(letter)));
    }

    private void checkChoices(UserForm form, BindingResult result, @Nullable UUID present) {
        if (!Choice.isOneOf(departments.choices(present), form.department())) {
            result.rejectValue("department", "access.error.department-gone");
        }
        if (!roles.all().stream().map(RoleChoice::id).toList().containsAll(form.roles())) {
            result.rejectValue("roles", "access.error.role-gone");
        }
    }

    private @Nullable UUID department(@Nullable UserRow user) {
        return user == null ? null : users.form(user.id()).map(UserForm::department).orElse(null);
    }

    private UserRow user(UUID id) {
        return users.find(id).orElseThrow(RecordNotFound::new);
    }

    private ModelAndView again(@Nullable UserRow user, UserForm form, FormErrors errors) {
        ModelAndView page = page(user, form, errors);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(@Nullable UserRow user, UserForm form, FormErrors errors) {
        return new ModelAndView(
                "access/user/page",
                "page",
                new UserPage(
                        user,
                        form,
                        departments.choices(department(user)),
                        roles.all(),
                        user != null && factors.has(user.id()),
                        user == null ? List.of() : sessions.of(user.id()),
                        errors));
    }
}
