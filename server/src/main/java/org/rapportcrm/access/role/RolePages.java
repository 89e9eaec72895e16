package org.rapportcrm.access.role;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.rapportcrm.access.NameForm;
import org.rapportcrm.access.NameTaken;
import org.rapportcrm.shared.Action;
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
@Needs(kind = "role", action = Action.ADMINISTER)
class RolePages {
    private final RoleStore store;
    private final ShapingRoles shaping;
    private final FieldRightStore fieldRights;
    private final DenyingFields denying;

    RolePages(
            RoleStore store,
            ShapingRoles shaping,
            FieldRightStore fieldRights,
            DenyingFields denying) {
        this.store = store;
        this.shaping = shaping;
        this.fieldRights = fieldRights;
        this.denying = denying;
    }

    @GetMapping("/settings/roles")
    ModelAndView list() {
        return list(new NameForm(""), FormErrors.none());
    }

    @PostMapping("/settings/roles")
    ModelAndView add(@Valid NameForm form, BindingResult result, Viewer viewer, Words words) {
        try {
            if (!result.hasErrors()) {
                UUID id = shaping.add(viewer, form.name());
                return new ModelAndView("redirect:/settings/roles/" + id);
            }
        } catch (NameTaken taken) {
            result.rejectValue("name", taken.messageKey(), new Object[] {form.name()}, null);
        }
        ModelAndView again = list(form, FormErrors.of(result, words));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @GetMapping("/settings/roles/{id}")
    ModelAndView edit(@PathVariable UUID id) {
        return new ModelAndView(
                "access/role/page",
                "page",
                new RolePage(store.find(id), store.matrix(id), fieldRights.of(id)));
    }

    @PostMapping("/settings/roles/{id}")
    @Fresh
    String grant(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Viewer viewer,
            RedirectAttributes redirect) {
        shaping.grant(viewer, id, fields);
        redirect.addFlashAttribute(Toast.FLASH, Toast.of("access.role.saved"));
        return "redirect:/settings/roles";
    }

    @PostMapping("/settings/roles/{id}/fields")
    @Fresh
    String deny(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Viewer viewer,
            RedirectAttributes redirect) {
        denying.deny(viewer, id, fields);
        redirect.addFlashAttribute(Toast.FLASH, Toast.of("access.role.saved"));
        return "redirect:/settings/roles/" + id;
    }

    @PostMapping("/settings/roles/{id}/second-factor")
    @Fresh
    String require(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean required,
            Viewer viewer,
            RedirectAttributes redirect) {
        shaping.requireSecondFactor(viewer, id, required);
        redirect.addFlashAttribute(Toast.FLASH, Toast.of("access.role.saved"));
        return "redirect:/settings/roles";
    }

    @PostMapping("/settings/roles/{id}/deletion")
    @Fresh
    String delete(@PathVariable UUID id, Viewer viewer) {
        shaping.delete(viewer, id);
        return "redirect:/settings/roles";
    }

    private ModelAndView list(NameForm form, FormErrors errors) {
        return new ModelAndView(
                "access/role/list", "page", new RolesPage(store.all(), form, errors));
    }
}
