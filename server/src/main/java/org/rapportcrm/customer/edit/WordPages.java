package org.rapportcrm.customer.edit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One tag, interest, preference or dislike more or less. */
@Controller
@Needs(kind = "customer", action = Action.WRITE)
class WordPages {
    private static final Map<String, String> FIELDS =
            Map.of("interest", "interests", "preference", "preferences", "dislike", "dislikes");

    private final ChangingWords changing;

    WordPages(ChangingWords changing) {
        this.changing = changing;
    }

    @PostMapping("/customers/{id}/tags")
    ModelAndView tags(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String add,
            @RequestParam(required = false) @Nullable String remove,
            Viewer viewer,
            RedirectAttributes redirect) {
        return Answers.saved(changing.change(viewer, id, "tags", add, remove), redirect);
    }

    @PostMapping("/customers/{id}/preferences")
    ModelAndView preferences(
            @PathVariable UUID id,
            @RequestParam String kind,
            @RequestParam(required = false) @Nullable String add,
            @RequestParam(required = false) @Nullable String remove,
            Viewer viewer,
            RedirectAttributes redirect) {
        String field = FIELDS.get(kind);
        if (field == null) {
            throw new RecordNotFound();
        }
        return Answers.saved(changing.change(viewer, id, field, add, remove), redirect);
    }
}
