package org.rapportcrm.customer.duplicate;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.customer.PossibleDuplicates;
import org.rapportcrm.record.Row;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What stands beside the form of a new customer while somebody types. */
@Controller
class DuplicatePages {
    private static final Set<String> KEYS =
            Set.of(
                    "given_name",
                    "family_name",
                    "name",
                    "email",
                    "phone",
                    "birthday",
                    "street",
                    "postal_code",
                    "city",
                    "country",
                    "external_id",
                    "number");

    private final PossibleDuplicates duplicates;

    DuplicatePages(PossibleDuplicates duplicates) {
        this.duplicates = duplicates;
    }

    @GetMapping("/customers/duplicates")
    @Needs(kind = "customer", action = Action.WRITE)
    String whileTyping(@RequestParam Map<String, String> typed, Viewer viewer, Model model) {
        Map<String, Object> values = new HashMap<>(typed);
        values.keySet().retainAll(KEYS);
        model.addAttribute("duplicates", duplicates.of(Row.typed(values), viewer));
        return "customer/duplicate/list";
    }
}
