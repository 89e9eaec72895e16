package org.rapportcrm.interaction.promise;

import java.util.List;
import java.util.UUID;
import org.rapportcrm.interaction.db.tables.records.PromiseRecord;
import org.rapportcrm.interaction.entry.InteractionType;
import org.rapportcrm.interaction.promise.Promises.State;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Needs(kind = InteractionType.KEY, action = Action.WRITE)
class PromisePages {
    private final Promises promises;

    PromisePages(Promises promises) {
        this.promises = promises;
    }

    @PostMapping("/promises/{id}/keeping")
    String keep(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String from,
            Viewer viewer,
            RedirectAttributes redirect) {
        return settle(viewer, id, State.KEPT, from, redirect);
    }

    @PostMapping("/promises/{id}/breach")
    String breach(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String from,
            Viewer viewer,
            RedirectAttributes redirect) {
        return settle(viewer, id, State.BROKEN, from, redirect);
    }

    @PostMapping("/promises/{id}/withdrawal")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String from,
            Viewer viewer,
            RedirectAttributes redirect) {
        return settle(viewer, id, State.WITHDRAWN, from, redirect);
    }

    @PostMapping("/promises/{id}/reopening")
    String reopen(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String from, Viewer viewer) {
        PromiseRecord promise = promises.settle(Author.of(viewer), id, State.OPEN);
        return back(promise, from);
    }

    private String settle(
            Viewer viewer, UUID id, State state, String from, RedirectAttributes redirect) {
        PromiseRecord promise = promises.settle(Author.of(viewer), id, state);
        redirect.addFlashAttribute(
                Toast.FLASH,
                Toast.of("interaction.promise-" + state.key(), promise.getText())
                        .undoneBy("/promises/" + id + "/reopening?from=" + from(from)));
        return back(promise, from);
    }

    /** Only places of ours: the word comes from outside. */
    private static String from(String from) {
        return List.of("home", "day", "promises").contains(from) ? from : "customer";
    }

    private static String back(PromiseRecord promise, String from) {
        return switch (from(from)) {
            case "home" -> "redirect:/";
            case "day" -> "redirect:/day";
            case "promises" -> "redirect:/promises";
            default -> "redirect:/customers/" + promise.getCustomerId();
        };
    }
}
