package org.rapportcrm.customer.edit;

import java.util.Set;
import java.util.UUID;
import org.rapportcrm.customer.CustomerEdits;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.customer.Standing;
import org.rapportcrm.record.Reason;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.RecordNotFound;
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

/** One fact of a customer, to be changed where it stands; the owner has an address of its own. */
@Controller
@Needs(kind = "customer", action = Action.WRITE)
class FactPages {
    private static final Set<String> BESIDE = Set.of("_csrf", "version");

    private final CustomerEdits edits;
    private final EditingCustomers editing;
    private final FormPages pages;
    private final FormFields fields;

    FactPages(CustomerEdits edits, EditingCustomers editing, FormPages pages, FormFields fields) {
        this.fields = fields;
        this.edits = edits;
        this.editing = editing;
        this.pages = pages;
    }

    @GetMapping("/customers/{id}/facts/{field}")
    ModelAndView form(
            @PathVariable UUID id, @PathVariable String field, Viewer viewer, Words words) {
        check(field, viewer);
        return Answers.page("fact", pages.fact(edits.read(viewer, id), field, viewer, words));
    }

    @PostMapping({"/customers/{id}/facts/{field}", "/customers/{id}/{field:owner}"})
    ModelAndView save(
            @PathVariable UUID id,
            @PathVariable String field,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect)
            throws UnknownField {
        check(field, viewer);
        Typed typed = Typed.of(sent, Set.of(field), BESIDE);
        int version = version(sent.getFirst("version"), edits.read(viewer, id));
        return switch (editing.change(viewer, id, version, typed, words)) {
            case Result.Saved saved -> Answers.saved(saved, redirect);
            case Result.Overtaken overtaken ->
                    refused(viewer, id, typed, reason(overtaken.page(), words), words);
            case Result.Refused refused ->
                    refused(viewer, id, typed, refused.errors().values().iterator().next(), words);
        };
    }

    private ModelAndView refused(Viewer viewer, UUID id, Typed typed, Reason reason, Words words) {
        String field = typed.texts().keySet().iterator().next();
        return Answers.refused(
                "fact", pages.fact(edits.read(viewer, id), field, typed, reason, viewer, words));
    }

    private static Reason reason(ConflictPage page, Words words) {
        ConflictPage.Choice choice = page.choices().getFirst();
        String by = choice.by();
        return Reason.of(
                "customer.conflict.fact",
                by == null ? words.text("customer.somebody") : by,
                choice.theirs().said(),
                words.time(choice.at()));
    }

    private static int version(@org.jspecify.annotations.Nullable String sent, Standing now) {
        return sent != null && sent.matches("\\d{1,9}") ? Integer.parseInt(sent) : now.version();
    }

    private void check(String field, Viewer viewer) {
        boolean isOne =
                FormFields.FACTS.contains(field)
                        || fields.added().stream().anyMatch(one -> one.key().equals(field));
        if (!isOne || !SeenFields.isReadBy(viewer, field)) {
            throw new RecordNotFound();
        }
        SeenFields.mustBeWrittenBy(viewer, field);
    }
}
