package org.rapportcrm.access.draft;

import java.util.List;
import java.util.UUID;
import org.rapportcrm.access.draft.Drafts.Form;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What the script of a form sends while somebody types, and asks for when it is opened again. */
@Controller
@SignedIn
class DraftPages {
    private static final int MOST_FORMS = 100;

    private final Drafts drafts;

    DraftPages(Drafts drafts) {
        this.drafts = drafts;
    }

    @PostMapping("/me/drafts")
    String keep(
            @RequestParam String draftForm,
            @RequestParam UUID draftId,
            @RequestParam String draftTyped,
            Viewer viewer,
            Model model) {
        model.addAttribute("at", drafts.keep(viewer, new Form(draftForm, draftId), draftTyped));
        return "access/draft/kept";
    }

    @GetMapping("/me/drafts")
    String restore(@RequestParam(defaultValue = "") List<String> form, Viewer viewer, Model model) {
        model.addAttribute("drafts", drafts.of(viewer, form.stream().limit(MOST_FORMS).toList()));
        return "access/draft/restored";
    }

    @PostMapping("/me/drafts/deletion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@RequestParam String draftForm, @RequestParam UUID draftId, Viewer viewer) {
        drafts.close(viewer, new Form(draftForm, draftId));
    }
}
