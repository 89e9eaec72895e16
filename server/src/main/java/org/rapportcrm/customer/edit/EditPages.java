package org.rapportcrm.customer.edit;

import java.util.Set;
import java.util.UUID;
import org.rapportcrm.customer.CustomerEdits;
import org.rapportcrm.customer.Standing;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form with all facts of a known customer. */
@Controller
@Needs(kind = "customer", action = Action.WRITE)
class EditPages {
    /** Which draft was brought back into the form; it ends when the choice is saved. */
    private static final String DRAFT = "draft";

    // pages that were open before drafts moved send when they were opened
    private static final Set<String> BESIDE = Set.of("_csrf", "version", DRAFT, "opened");

    private final CustomerEdits edits;
    private final EditingCustomers editing;
    private final FormPages pages;
    private final FormFields fields;

    EditPages(CustomerEdits edits, EditingCustomers editing, FormPages pages, FormFields fields) {
        this.fields = fields;
        this.edits = edits;
        this.editing = editing;
        this.pages = pages;
    }

    @GetMapping("/customers/{id}/edit")
    ModelAndView form(@PathVariable UUID id, Viewer viewer, Words words) {
        return Answers.page("page", pages.of(edits.read(viewer, id), viewer, words));
    }

    @PostMapping("/customers/{id}/edit")
    ModelAndView save(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect)
            throws UnknownField {
        Typed typed = Typed.of(sent, fields.facts(viewer), BESIDE);
        return switch (editing.change(viewer, id, version, typed, words)) {
            case Result.Saved saved -> Answers.saved(saved, redirect);
            case Result.Overtaken overtaken ->
                    Answers.conflict(overtaken.page().with(DRAFT, sent.getFirst(DRAFT)));
            case Result.Refused refused -> {
                Standing now = edits.read(viewer, id);
                yield Answers.refused(
                        "page",
                        pages.refused(now, version, typed, refused.errors(), viewer, words));
            }
        };
    }
}
