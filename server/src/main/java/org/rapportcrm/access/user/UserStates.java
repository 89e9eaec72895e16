package org.rapportcrm.access.user;

import java.util.UUID;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Fresh;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Needs(kind = "user", action = Action.ADMINISTER)
class UserStates {
    private final Administering administering;

    UserStates(Administering administering) {
        this.administering = administering;
    }

    @PostMapping("/settings/users/{id}/disabling")
    @Fresh
    String disable(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        administering.disable(viewer, id);
        Toast toast = Toast.of("access.user.is-disabled");
        redirect.addFlashAttribute(
                Toast.FLASH, toast.undoneBy("/settings/users/" + id + "/enabling"));
        return "redirect:/settings/users";
    }

    @PostMapping("/settings/users/{id}/enabling")
    @Fresh
    String enable(@PathVariable UUID id, Viewer viewer) {
        administering.enable(viewer, id);
        return "redirect:/settings/users/" + id;
    }

    @PostMapping("/settings/users/{id}/factors-reset")
    @Fresh
    String resetFactors(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        administering.resetFactors(viewer, id);
        redirect.addFlashAttribute(Toast.FLASH, Toast.of("access.user.factors-are-reset"));
        return "redirect:/settings/users/" + id;
    }

    @PostMapping("/settings/users/{id}/sessions/{session}/end")
    String endSession(@PathVariable UUID id, @PathVariable UUID session, Viewer viewer) {
        administering.endSession(viewer, id, session);
        return "redirect:/settings/users/" + id;
    }

    @PostMapping("/settings/users/{id}/sessions-end")
    String endSessions(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        administering.endSessions(viewer, id);
        redirect.addFlashAttribute(Toast.FLASH, Toast.of("access.user.signed-out"));
        return "redirect:/settings/users/" + id;
    }
}
