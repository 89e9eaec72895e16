package org.rapportcrm.access.department;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.NameForm;
import org.rapportcrm.access.NameTaken;
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
import org.springframework.web.servlet.ModelAndView;

@Controller
@Needs(kind = "department", action = Action.ADMINISTER)
class DepartmentPages {
    private static final String LIST = "redirect:/settings/departments";

    private final Departments departments;
    private final DepartmentQueries queries;

    DepartmentPages(Departments departments, DepartmentQueries queries) {
        this.departments = departments;
        this.queries = queries;
    }

    @GetMapping("/settings/departments")
    ModelAndView list() {
        return page(null, new NameForm(""), FormErrors.none());
    }

    @PostMapping("/settings/departments")
    ModelAndView add(@Valid NameForm form, BindingResult result, Viewer viewer, Words words) {
        try {
            if (!result.hasErrors()) {
                departments.add(form.name(), Author.of(viewer));
                return new ModelAndView(LIST);
            }
        } catch (NameTaken taken) {
            result.rejectValue("name", taken.messageKey(), new Object[] {form.name()}, null);
        }
        return refused(null, form, FormErrors.of(result, words));
    }

    @PostMapping("/settings/departments/{id}")
    ModelAndView rename(
            @PathVariable UUID id,
            @Valid NameForm form,
            BindingResult result,
            Viewer viewer,
            Words words) {
        try {
            if (!result.hasErrors()) {
                departments.rename(id, form.name(), Author.of(viewer));
                return new ModelAndView(LIST);
            }
        } catch (NameTaken taken) {
            result.rejectValue("name", taken.messageKey(), new Object[] {form.name()}, null);
        }
        return refused(id, form, FormErrors.of(result, words));
    }

    @PostMapping("/settings/departments/{id}/deletion")
    String delete(@PathVariable UUID id, Viewer viewer) {
        departments.delete(id, Author.of(viewer));
        return LIST;
    }

    private ModelAndView refused(@Nullable UUID renamed, NameForm form, FormErrors errors) {
        ModelAndView again = page(renamed, form, errors);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView page(@Nullable UUID renamed, NameForm form, FormErrors errors) {
        return new ModelAndView(
                "access/department/page",
                "page",
                new DepartmentsPage(queries.all(), renamed, form, errors));
    }
}
