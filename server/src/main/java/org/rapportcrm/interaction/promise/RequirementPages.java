package org.rapportcrm.interaction.promise;

import java.util.UUID;
import org.rapportcrm.interaction.db.tables.records.RequirementRecord;
import org.rapportcrm.interaction.entry.InteractionType;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Needs(kind = InteractionType.KEY, action = Action.WRITE)
class RequirementPages {
    private final Requirements requirements;

    RequirementPages(Requirements requirements) {
        this.requirements = requirements;
    }

    @PostMapping("/requirements/{id}/fulfillment")
    String meet(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        RequirementRecord met = requirements.settle(Author.of(viewer), id, true);
        redirect.addFlashAttribute(
                Toast.FLASH,
                Toast.of("interaction.met", met.getText())
                        .undoneBy("/requirements/" + id + "/reopening"));
        return back(met);
    }

    @PostMapping("/requirements/{id}/reopening")
    String reopen(@PathVariable UUID id, Viewer viewer) {
        return back(requirements.settle(Author.of(viewer), id, false));
    }

    private static String back(RequirementRecord requirement) {
        return "redirect:/customers/" + requirement.getCustomerId();
    }
}
