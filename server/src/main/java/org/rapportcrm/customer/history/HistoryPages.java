package org.rapportcrm.customer.history;

import java.util.UUID;
import org.rapportcrm.customer.CustomerEdits;
import org.rapportcrm.customer.Standing;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who changed what about a customer, and the way back. */
@Controller
class HistoryPages {
    private final CustomerEdits edits;
    private final HistoryRows rows;
    private final UndoingChanges undoing;

    HistoryPages(CustomerEdits edits, HistoryRows rows, UndoingChanges undoing) {
        this.edits = edits;
        this.rows = rows;
        this.undoing = undoing;
    }

    @GetMapping("/customers/{id}/history")
    @Needs(kind = "customer", action = Action.READ)
    String history(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "9223372036854775807") long below,
            Viewer viewer,
            Words words,
            Model model) {
        Standing customer = edits.read(viewer, id);
        model.addAttribute("page", rows.page(customer, below, viewer, words));
        return "customer/history/page";
    }

    @PostMapping("/customers/{id}/undo")
    @Needs(kind = "customer", action = Action.WRITE)
    String undo(
            @PathVariable UUID id,
            @RequestParam long change,
            Viewer viewer,
            RedirectAttributes redirect) {
        undoing.undo(viewer, id, change);
        if (!edits.sees(viewer, id)) {
            return "redirect:/customers";
        }
        Standing customer = edits.read(viewer, id);
        redirect.addFlashAttribute(
                Toast.FLASH, Toast.of("customer.said.taken-back", customer.name()));
        return customer.binned() ? "redirect:/customers" : "redirect:/customers/" + id;
    }
}
