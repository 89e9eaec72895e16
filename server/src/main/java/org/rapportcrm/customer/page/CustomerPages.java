package org.rapportcrm.customer.page;

import static org.rapportcrm.customer.db.Tables.CUSTOMER_;

import java.time.Clock;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.customer.Visit;
import org.rapportcrm.journal.Sights;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Needs(kind = "customer", action = Action.READ)
class CustomerPages {
    private static final String UUID_PATH = "/customers/{id:[0-9a-fA-F-]{36}}";

    private final Profiles profiles;
    private final DSLContext db;
    private final Sights sights;
    private final Clock clock;

    CustomerPages(Profiles profiles, DSLContext db, Sights sights, Clock clock) {
        this.profiles = profiles;
        this.db = db;
        this.sights = sights;
        this.clock = clock;
    }

    @GetMapping(UUID_PATH)
    String customer(
            @PathVariable UUID id,
            @RequestParam @Nullable String from,
            Viewer viewer,
            Model model) {
        CustomerPage page = profiles.page(new Visit(id, viewer, clock.instant()));
        sights.saw(viewer, id);
        model.addAttribute("page", page);
        model.addAttribute("walk", Walk.of(page.header().name(), from));
        return "customer/page/page";
    }

    @GetMapping(UUID_PATH + "/panels/{key}")
    String panel(@PathVariable UUID id, @PathVariable String key, Viewer viewer, Model model) {
        CustomerPage.Filled panel = profiles.panel(new Visit(id, viewer, clock.instant()), key);
        model.addAttribute("panel", panel.model());
        return panel.frame().template();
    }

    @GetMapping("/customers/{code:[cC]-\\d{1,18}}")
    String byNumber(@PathVariable String code, Viewer viewer) {
        UUID id =
                db.select(CUSTOMER_.ID)
                        .from(CUSTOMER_)
                        .where(
                                CUSTOMER_.NUMBER.eq(Long.valueOf(code.substring(2))),
                                VisibleCustomers.to(viewer, CUSTOMER_))
                        .fetchOptional(CUSTOMER_.ID)
                        .orElseThrow(RecordNotFound::new);
        return "redirect:/customers/" + id;
    }
}
