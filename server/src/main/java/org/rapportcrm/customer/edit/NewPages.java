package org.rapportcrm.customer.edit;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.edit.FormPages.Refusal;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a new person or organization. */
@Controller
@Needs(kind = "customer", action = Action.WRITE)
class NewPages {
    // pages that were open before drafts moved send when they were opened
    private static final Set<String> BESIDE =
            Set.of("_csrf", "despite", "version", "draft", "opened");

    private static final int LONGEST_SIGNATURE = 5_000;

    private final EditingCustomers editing;
    private final FormPages pages;
    private final FormFields fields;

    NewPages(EditingCustomers editing, FormPages pages, FormFields fields) {
        this.fields = fields;
        this.editing = editing;
        this.pages = pages;
    }

    @GetMapping("/customers/new")
    ModelAndView form(
            @RequestParam(required = false) @Nullable String kind, Viewer viewer, Words words) {
        return Answers.page(
                "page", pages.ofNew(empty(kind, viewer), Refusal.NONE, false, viewer, words));
    }

    /** Shows the form filled with what a signature says; nothing is written. */
    @PostMapping("/customers/new/signature")
    ModelAndView paste(
            @RequestParam(defaultValue = "") String signature, Viewer viewer, Words words) {
        String kept = signature.substring(0, Math.min(signature.length(), LONGEST_SIGNATURE));
        return Answers.page(
                "page",
                pages.ofNew(
                        PastedSignature.typed(kept, viewer), Refusal.NONE, true, viewer, words));
    }

    @PostMapping("/customers/new")
    ModelAndView save(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "false") boolean despite,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect)
            throws UnknownField {
        Typed typed = Typed.of(sent, fields.ofNew(viewer), BESIDE);
        return switch (editing.create(viewer, typed, despite, words)) {
            case Result.Created created -> {
                var written = created.written();
                UUID customer = written.customer();
                Toast toast =
                        Toast.of("customer.said.created", written.name())
                                .undoneBy(
                                        "/customers/"
                                                + customer
                                                + "/undo?change="
                                                + requireNonNull(written.change()));
                yield Answers.toCustomer(customer, toast, redirect);
            }
            case Result.Doubtful doubtful ->
                    refused(typed, new Refusal(Map.of(), doubtful.duplicates()), viewer, words);
            case Result.Refused refused ->
                    refused(typed, new Refusal(refused.errors(), List.of()), viewer, words);
        };
    }

    private ModelAndView refused(Typed typed, Refusal refusal, Viewer viewer, Words words) {
        return Answers.refused("page", pages.ofNew(typed, refusal, false, viewer, words));
    }

    /** Most customers live where the person lives who types them. */
    private static Typed empty(@Nullable String kind, Viewer viewer) {
        String country = viewer.locale().getDisplayCountry(viewer.locale());
        return new Typed(
                Map.of(
                        "country", List.of(country),
                        "kind", List.of(kind == null ? "person" : kind),
                        "stage", List.of("prospect")));
    }
}
