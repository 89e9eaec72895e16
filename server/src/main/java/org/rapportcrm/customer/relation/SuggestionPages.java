package org.rapportcrm.customer.relation;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.page.Suggestions;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whom somebody may mean who begins to type a name in a form about a customer. */
@Controller
@Needs(kind = "customer", action = Action.WRITE)
class SuggestionPages {
    private final NamedCustomers named;
    private final Suggestions suggestions;
    private final RecordTypes types;

    SuggestionPages(NamedCustomers named, Suggestions suggestions, RecordTypes types) {
        this.named = named;
        this.suggestions = suggestions;
        this.types = types;
    }

    /**
     * @param field that was added and names somebody; without one, the other end of a relationship
     *     is sought
     */
    @GetMapping("/customers/suggestions")
    ModelAndView suggest(
            @RequestParam(required = false) @Nullable String field,
            @RequestParam Map<String, String> said,
            Viewer viewer,
            Words words) {
        return field == null
                ? new ModelAndView(
                        "customer/relation/suggestions",
                        "names",
                        named.beginning(viewer, said.getOrDefault("other", "")))
                : new ModelAndView(
                        "record/page/suggestions",
                        "names",
                        suggestions.of(types.get("customer"), field, said, viewer, words));
    }
}
