package org.rapportcrm.customer.list;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.rapportcrm.customer.list.Neighbors.Step;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From a customer to the one before or behind in the list that somebody came from. */
@Controller
@Needs(kind = "customer", action = Action.READ)
class NeighborPages {
    private final Neighbors neighbors;

    NeighborPages(Neighbors neighbors) {
        this.neighbors = neighbors;
    }

    @GetMapping("/customers/{id:[0-9a-fA-F-]{36}}/neighbor")
    String go(
            @PathVariable UUID id,
            @RequestParam String from,
            @RequestParam String step,
            Viewer viewer,
            RedirectAttributes redirect) {
        Step way = step.equals("previous") ? Step.PREVIOUS : Step.NEXT;
        ListQuery query = ListQuery.of(from);
        Optional<UUID> neighbor = neighbors.of(id, way, query, viewer);
        if (neighbor.isEmpty()) {
            String end = "customer.list.end." + way.name().toLowerCase(Locale.ROOT);
            redirect.addFlashAttribute(Toast.FLASH, Toast.of(end));
        }
        redirect.addAttribute("from", query.path());
        return "redirect:/customers/" + neighbor.orElse(id);
    }
}
