package org.rapportcrm.access.role;

import jakarta.validation.Valid;
import java.util.UUID;
import org.rapportcrm.access.NameForm;
import org.rapportcrm.access.NameTaken;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.FormErrors;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** How our own roles are called; those that come with Rapport have their name in each language. */
@Controller
@Needs(kind = "role", action = Action.ADMINISTER)
class RoleNames {
    private final RoleStore store;
    private final ShapingRoles shaping;

    RoleNames(RoleStore store, ShapingRoles shaping) {
        this.store = store;
        this.shaping = shaping;
    }

    @PostMapping("/settings/roles/{id}/name")
    ModelAndView rename(
            @PathVariable UUID id,
            @Valid NameForm form,
            BindingResult result,
            Viewer viewer,
            Words words) {
        RoleRow row = store.find(id);
        try {
            if (!result.hasErrors()) {
                shaping.rename(viewer, id, form.name());
                return new ModelAndView("redirect:/settings/roles/" + id);
            }
        } catch (NameTaken taken) {
            result.rejectValue("name", taken.messageKey(), new Object[] {form.name()}, null);
        }
        RoleNamePage page = new RoleNamePage(row, form.name(), FormErrors.of(result, words));
        ModelAndView again = new ModelAndView("access/role/renaming", "page", page);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
