package org.rapportcrm.customer.survival;

import java.util.UUID;
import org.rapportcrm.customer.Survival;
import org.rapportcrm.customer.SurvivalRules;
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

/**
 * Where administrators say which of several values survives; and who gives a field back to that.
 */
@Controller
@Needs(kind = "field", action = Action.ADMINISTER)
class SurvivalPages {
    private static final String PATH = "/settings/survival";

    private final SurvivalRules rules;

    SurvivalPages(SurvivalRules rules) {
        this.rules = rules;
    }

    @GetMapping(PATH)
    String show(Model model) {
        model.addAttribute("page", new SurvivalPage(rules.rules(), rules.sources()));
        return "customer/survival/page";
    }

    @PostMapping(PATH + "/fields/{field}")
    String decide(
            @PathVariable String field,
            @RequestParam Survival rule,
            Viewer viewer,
            RedirectAttributes redirect) {
        rules.decide(Author.of(viewer), field, rule);
        return saved(redirect);
    }

    @PostMapping(PATH + "/sources/{id}")
    String trust(
            @PathVariable UUID id,
            @RequestParam int level,
            Viewer viewer,
            RedirectAttributes redirect) {
        rules.trust(Author.of(viewer), id, level);
        return saved(redirect);
    }

    @PostMapping("/customers/{id}/facts/{field}/release")
    @Needs(kind = "customer", action = Action.WRITE)
    String release(
            @PathVariable UUID id,
            @PathVariable String field,
            Viewer viewer,
            RedirectAttributes redirect) {
        rules.release(viewer, id, field);
        redirect.addFlashAttribute(Toast.FLASH, Toast.of("customer.said.released"));
        return "redirect:/customers/" + id;
    }

    private static String saved(RedirectAttributes redirect) {
        redirect.addFlashAttribute(Toast.FLASH, Toast.of("customer.said.survival"));
        return "redirect:" + PATH;
    }
}
