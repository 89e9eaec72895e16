package org.rapportcrm.customer.bin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.CustomerEdits;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Into the bin, out of it again, and what rests there. */
@Controller
@Needs(kind = "customer", action = Action.DELETE)
class BinPages {
    private final CustomerEdits edits;
    private final BinnedRows rows;

    BinPages(CustomerEdits edits, BinnedRows rows) {
        this.edits = edits;
        this.rows = rows;
    }

    @GetMapping("/customers/bin")
    String all(
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(required = false) @Nullable UUID id,
            Viewer viewer,
            Model model) {
        model.addAttribute("page", rows.page(viewer, until, id));
        return "customer/bin/page";
    }

    @PostMapping("/customers/{id}/deletion")
    String delete(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        String name = edits.read(viewer, id).name();
        edits.putAway(Author.of(viewer), List.of(id));
        redirect.addFlashAttribute(
                Toast.FLASH,
                Toast.of("customer.said.deleted", name)
                        .undoneBy("/customers/" + id + "/restoration"));
        return "redirect:/customers";
    }

    @PostMapping("/customers/{id}/restoration")
    String restore(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        edits.bringBack(Author.of(viewer), List.of(id));
        String name = edits.read(viewer, id).name();
        redirect.addFlashAttribute(Toast.FLASH, Toast.of("customer.said.restored", name));
        return "redirect:/customers/" + id;
    }
}
