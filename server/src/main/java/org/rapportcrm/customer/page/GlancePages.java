package org.rapportcrm.customer.page;

import java.time.Clock;
import java.util.UUID;
import org.rapportcrm.customer.Visit;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A customer in short: on the card over a name, and beside a list. */
@Controller
@Needs(kind = "customer", action = Action.READ)
class GlancePages {
    private final Profiles profiles;
    private final Clock clock;

    GlancePages(Profiles profiles, Clock clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    @GetMapping("/customers/{id:[0-9a-fA-F-]{36}}/card")
    String card(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("page", profiles.glance(new Visit(id, viewer, clock.instant())));
        return "customer/page/card";
    }

    @GetMapping("/customers/{id:[0-9a-fA-F-]{36}}/preview")
    String preview(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("page", profiles.glance(new Visit(id, viewer, clock.instant())));
        return "customer/page/preview";
    }
}
