package org.rapportcrm.customer.history;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.CustomerEdits;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A customer as they were known on a day that is past. */
@Controller
class KnownPages {
    private final CustomerEdits edits;
    private final KnownThen known;
    private final Clock clock;

    KnownPages(CustomerEdits edits, KnownThen known, Clock clock) {
        this.edits = edits;
        this.known = known;
        this.clock = clock;
    }

    @GetMapping("/customers/{id}/known")
    @Needs(kind = "customer", action = Action.READ)
    String known(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate on,
            Viewer viewer,
            Words words,
            Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        LocalDate day = on == null || on.isAfter(today) ? today : on;
        model.addAttribute("page", known.page(edits.read(viewer, id), day, today, viewer, words));
        return "customer/history/known";
    }
}
