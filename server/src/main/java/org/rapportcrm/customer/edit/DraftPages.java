package org.rapportcrm.customer.edit;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.rapportcrm.customer.CustomerEdits;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps what stands in a form while somebody types, and forgets it when they want a fresh one. */
@Controller
@Needs(kind = "customer", action = Action.WRITE)
class DraftPages {
    private static final String NEW = "new";
    private static final Set<String> BESIDE = Set.of("_csrf", "despite");

    private final CustomerEdits edits;
    private final FormDrafts drafts;
    private final FormFields formFields;

    DraftPages(CustomerEdits edits, FormDrafts drafts, FormFields formFields) {
        this.formFields = formFields;
        this.edits = edits;
        this.drafts = drafts;
    }

    @PostMapping("/customers/drafts/new")
    String keepNew(@RequestParam MultiValueMap<String, String> sent, Viewer viewer, Model model)
            throws UnknownField {
        return keep(viewer, NEW, sent, model);
    }

    @PostMapping("/customers/drafts/edit-{id}")
    String keepEdit(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Model model)
            throws UnknownField {
        edits.read(viewer, id);
        return keep(viewer, "edit-" + id, sent, model);
    }

    @PostMapping("/customers/drafts/new/deletion")
    String discardNew(Viewer viewer) {
        drafts.discard(viewer, NEW);
        return "redirect:/customers/new";
    }

    @PostMapping("/customers/drafts/edit-{id}/deletion")
    String discardEdit(@PathVariable UUID id, Viewer viewer) {
        edits.read(viewer, id);
        drafts.discard(viewer, "edit-" + id);
        return "redirect:/customers/" + id + "/edit";
    }

    private String keep(Viewer viewer, String form, MultiValueMap<String, String> sent, Model model)
            throws UnknownField {
        Typed typed = Typed.of(sent, kept(viewer), BESIDE);
        model.addAttribute("at", drafts.keep(viewer, form, typed));
        return "customer/edit/kept";
    }

    private Set<String> kept(Viewer viewer) {
        Set<String> fields = new HashSet<>(formFields.ofNew(viewer));
        fields.add("version");
        return Set.copyOf(fields);
    }
}
